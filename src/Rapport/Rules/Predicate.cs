using System.Runtime.InteropServices;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Rules;

/// <summary>
/// A verb or noun with whatever fills the slots around it, read off the dependencies: the passive is turned round,
/// relative pronouns stand for what they refer to, and subjects that are understood are found. A noun may be carried
/// by a verb ("<i>hold</i> talks", "the talks <i>held</i> in Geneva"), whose slots then count as the noun's.
/// </summary>
/// <remarks>One instance is filled again and again; it is not shared between threads.</remarks>
public sealed partial class Predicate(Grammar grammar)
{
    private readonly List<Argument> _arguments = [];
    private int _own;

    /// <summary>The report that it stands in.</summary>
    public Document Document { get; private set; } = null!;

    /// <summary>Whether the report speaks of several states.</summary>
    public bool IsInternational { get; init; }

    /// <summary>The predicate's token.</summary>
    public int Token { get; private set; }

    /// <summary>The verb that carries the noun, the verb itself, or −1.</summary>
    public int Verb { get; private set; }

    /// <summary>The outermost noun of a measure: "<i>round</i> of talks"; the token itself otherwise.</summary>
    public int Outer { get; private set; }

    /// <summary>Whether its verb stands in the passive.</summary>
    public bool IsPassive { get; private set; }

    /// <summary>What fills its slots.</summary>
    public ReadOnlySpan<Argument> Arguments => CollectionsMarshal.AsSpan(_arguments);

    /// <summary>Reads the slots around <paramref name="token"/>.</summary>
    public void Fill(Document document, int token, bool asNoun)
    {
        Document = document;
        _arguments.Clear();
        Token = Outer = token;
        Verb = -1;
        IsPassive = false;
        if (asNoun)
        {
            FillNoun(token, withModifiers: true);
            Climb();
        }
        else
        {
            Verb = token;
            FillVerb(token);
        }

        _own = _arguments.Count;
    }

    /// <summary>
    /// Takes the slots of the verb around a noun, if <paramref name="verbs"/> holds it; otherwise gives back those taken
    /// before.
    /// </summary>
    /// <returns>The verb, or −1.</returns>
    public int Carry(WordSet? verbs)
    {
        _arguments.RemoveRange(_own, _arguments.Count - _own);
        Verb = -1;
        if (verbs is null) return -1;
        int verb = Carrier(verbs);
        if (verb < 0) return -1;
        Verb = verb;
        FillCarrier(verb);
        return verb;
    }

    /// <summary>
    /// Takes the subject of a clause that the noun only accompanies: "said <i>during a visit</i>", "is due <i>for talks</i>",
    /// "Blinken, <i>in talks with</i> …, said".
    /// </summary>
    /// <param name="together">Whether the act takes two: whoever is told something "<i>in a phone call</i>" is the other.</param>
    /// <returns>The verb of the clause, or −1.</returns>
    public int Attend(bool together)
    {
        int head = Document.Tokens.Heads[Outer];
        if (head < 0 || Document.Tokens.Relations[Outer] is not (Deprel.Obl or Deprel.Nmod) || !grammar.AttendanceWords.Contains(Preposition(Document, Outer))) return -1;
        if (Document.Tokens.Relations[head] == Deprel.Nsubj && IsAside(Outer)) head = Document.Tokens.Heads[head];
        if (head < 0 || Document.Tokens.Upos[head] is not (Upos.VERB or Upos.ADJ)) return -1;
        int subject = Clause.SubjectOf(Document, head);
        if (subject < 0) return head;
        _arguments.Add(new Argument(new Slot(SlotKind.Carrier, 0), subject, true));
        if (together && !_arguments.Exists(a => a.Slot.Kind == SlotKind.Preposition) && Addressed(head) is >= 0 and var addressed)
            _arguments.Add(new Argument(new Slot(SlotKind.Carrier, 0), addressed, true));
        return head;
    }

    // Somebody named, or a state: "told <i>Putin</i> in a call", but not "told reporters in a meeting".
    private int Addressed(int verb)
    {
        int addressed = Document.Tree.Child(verb, Deprel.Iobj);
        if (addressed < 0) addressed = Document.Tree.Child(verb, Deprel.Obj);
        return addressed >= 0 && Document.MentionAt(addressed) is >= 0 and var m && Document.Mentions[m].Type is EntityType.Person or EntityType.Country ? addressed : -1;
    }

    // A phrase behind a comma.
    private bool IsAside(int head) => Document.Tree.Extent(head).First is > 0 and var first
        && (Document.Tokens.Upos[first] == Upos.PUNCT || Document.Tokens.Upos[first - 1] == Upos.PUNCT);

    /// <summary>The head of the first filler of a slot, or −1.</summary>
    public int Find(Slot slot)
    {
        foreach (Argument argument in _arguments)
            if (argument.Slot == slot) return argument.Head;
        return -1;
    }

    /// <summary>The token of a word that goes with the predicate: a particle, preposition, fixed object or modifier; or −1.</summary>
    public int Companion(int word)
    {
        foreach (int child in Document.Tree.Children(Token))
        {
            if (Document.Tokens.Words[child] == word || Document.Tokens.Lemmas[child] == word) return child;
            if (Document.Tokens.Relations[child] is not (Deprel.Obl or Deprel.Nmod or Deprel.Advcl or Deprel.Advmod)) continue;
            foreach (int below in Document.Tree.Children(child))
                if (Document.Tokens.Words[below] == word && Document.Tokens.Relations[below] is Deprel.Case or Deprel.Mark or Deprel.Fixed) return below;
        }

        // "handed over two suspects", "set free dozens": parsers hang the particle on the number behind it.
        int next = Token + 1;
        bool beside = Verb == Token && next < Document.Tokens.Count && Document.Tokens.Words[next] == word && Document.Tokens.Heads[next] > next
            && Document.Tokens.Relations[next] is Deprel.Advmod or Deprel.Amod;
        return beside && Document.Tokens.Upos[Document.Tokens.Heads[next]] is Upos.NUM or Upos.NOUN or Upos.PROPN ? next : -1;
    }

    /// <summary>The word number of the preposition of a phrase, or 0.</summary>
    public static int Preposition(Document document, int head)
    {
        foreach (int child in document.Tree.Children(head))
            if (document.Tokens.Relations[child] == Deprel.Case && document.Tokens.Xpos[child] != Xpos.POS)
                return document.Tokens.Words[child];
        return 0;
    }

    private void Put(SlotKind kind, int head) =>
        _arguments.Add(new Argument(new Slot(kind, 0), Clause.Referent(Document, head), false));

    private void PutPhrase(int head, bool passive)
    {
        int word = Preposition(Document, head);
        if (word == 0) word = Mark(head);
        if (word == 0 || IsTime(head)) return;
        if (passive && grammar.AgentWords.Contains(word)) Put(Verb == Token ? SlotKind.Subject : SlotKind.Carrier, head);
        else _arguments.Add(new Argument(new Slot(SlotKind.Preposition, word), Clause.Referent(Document, head), false));
    }

    // "on Friday" fills no slot of a rule. Timexes stand in text order.
    private bool IsTime(int token)
    {
        int low = 0;
        int high = Document.Timexes.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            TokenRange tokens = Document.Timexes[middle].Tokens;
            if (tokens.Contains(token)) return true;
            if (tokens.First > token) high = middle - 1;
            else low = middle + 1;
        }

        return false;
    }

    private int Mark(int head)
    {
        int mark = Document.Tree.Child(head, Deprel.Mark);
        return mark < 0 || Document.Tokens.Xpos[mark] == Xpos.TO ? 0 : Document.Tokens.Words[mark];
    }
}
