using Rapport.Packs;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Timexes.Grammar;

/// <summary>
/// What must, or must not, stand beside a time: words, <c>$class</c>es, marks, and <c>~edge</c> (the block's), <c>~mark</c>,
/// <c>~capital</c>, <c>~number</c>, <c>~noun</c>, <c>~singular</c> (a noun in the singular), <c>~verb</c>.
/// </summary>
internal sealed class Guard
{
    private readonly HashSet<int> _words = [];
    private readonly HashSet<char> _marks = [];
    private readonly ulong _classes;
    private readonly bool _edge;
    private readonly bool _mark;
    private readonly bool _capital;
    private readonly bool _number;
    private readonly bool _noun;
    private readonly bool _verb;
    private readonly bool _singular;

    /// <summary>Reads a guard.</summary>
    public Guard(PackNode node, TimeLexicon lexicon, Vocabulary vocabulary)
    {
        foreach (string text in node.RequiredText().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (text)
            {
                case "~edge": _edge = true; break;
                case "~mark": _mark = true; break;
                case "~capital": _capital = true; break;
                case "~number": _number = true; break;
                case "~noun": _noun = true; break;
                case "~verb": _verb = true; break;
                case "~singular": _singular = true; break;
                case ['$', _, ..] when text[1..] is var name:
                    if (lexicon.Class(name) is not (>= 0 and var number)) throw node.Error($"the class '{text}' is not defined");
                    _classes |= 1UL << number;
                    break;
                case { Length: 1 } when !char.IsLetterOrDigit(text[0]):
                    _marks.Add(text[0]);
                    break;
                default:
                    if (vocabulary.Find(text) is not (> 0 and var word)) throw node.Error($"'{text}' is no single word");
                    _words.Add(word);
                    break;
            }
        }
    }

    /// <summary>Whether the token is one of those named; a token outside of the block is its edge.</summary>
    public bool Holds(Document document, TimeLexicon lexicon, int token, bool isInside)
    {
        if (!isInside) return _edge;
        TokenTable tokens = document.Tokens;
        int word = tokens.Words[token];
        TokenShape shape = tokens.Shapes[token];
        if (word != 0 && (_words.Contains(word) || (lexicon.Mask(word) & _classes) != 0)) return true;
        if ((shape & TokenShape.Punctuation) != 0) return _mark || _marks.Contains(document.Form(token)[0]);
        if (_capital && (shape & TokenShape.Capital) != 0) return true;
        if (_number && (shape & TokenShape.Digit) != 0) return true;
        if (!_noun && !_verb && !_singular) return false;
        if (!document.Layers.HasFlag(Layers.Tags)) return HoldsByForm(document, lexicon, token);
        Upos upos = tokens.Upos[token];
        if (_singular && tokens.Xpos[token] is Xpos.NN or Xpos.NNP) return true;
        return (_noun && upos is Upos.NOUN or Upos.PROPN) || (_verb && upos is Upos.VERB or Upos.AUX);
    }

    private bool HoldsByForm(Document document, TimeLexicon lexicon, int token)
    {
        if (_verb && lexicon.Forms.IsVerb(document, token)) return true;
        return (_noun || (_singular && !document.Form(token).EndsWith('s'))) && lexicon.Forms.MayBeNoun(document, token);
    }
}
