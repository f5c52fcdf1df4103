using System.Text;

namespace Rapport.Scoring.Coreference;

/// <summary>Running text out of the tokens of a corpus that does not keep the spaces between them.</summary>
internal sealed class TokenText
{
    private const string Closing = ",.;:!?)]}%…’”";
    private const string Opening = "([{$£€#‘“";

    private readonly StringBuilder _text = new();
    private bool _joins = true;
    private bool _quoted;

    public override string ToString() => _text.ToString();

    /// <summary>Starts a paragraph.</summary>
    public void Break()
    {
        if (_text.Length > 0 && _text[^1] != '\n') _text.Append("\n\n");
        _joins = true;
        _quoted = false;
    }

    /// <summary>Adds a token as it stands, with or without a space behind it.</summary>
    public Span Add(string form, bool spaceAfter)
    {
        int start = _text.Length;
        _text.Append(form);
        var span = new Span(start, _text.Length);
        if (spaceAfter) _text.Append(' ');
        return span;
    }

    /// <summary>Adds a token with the space before it that its form asks for.</summary>
    public Span Add(string form)
    {
        if (form is "``" or "''") form = "\"";
        bool isQuote = form == "\"";
        bool clings = form == "-" || (isQuote && _quoted) || Clings(form);
        if (_text.Length > 0 && !clings && !_joins) _text.Append(' ');
        _joins = form == "-" || (isQuote && !_quoted) || (form.Length == 1 && Opening.Contains(form[0]));
        if (isQuote) _quoted = !_quoted;
        int start = _text.Length;
        _text.Append(form);
        return new Span(start, _text.Length);
    }

    // Closing marks and the clitics that the corpora split off: "Obama 's", "do n't".
    private static bool Clings(string form) =>
        (form.Length == 1 && (Closing.Contains(form[0]) || form[0] == '\''))
        || (form.Length is 2 or 3 && form[0] is '\'' or '’' && char.IsLetter(form[1]))
        || form is "n't" or "n’t";
}
