using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Rules;

/// <summary>
/// A verb or noun with whatever fills the slots around it, read off the dependencies: the passive is turned round,
/// relative pronouns stand for what they refer to, and subjects that are understood are found.
/// </summary>
/// <remarks>One instance is filled again and again; it is not shared between threads.</remarks>
public sealed class Predicate
{
    private const int MostSteps = 8;
    private readonly List<Argument> _arguments = [];
    private Document _document = new();

    /// <summary>The predicate's token.</summary>
    public int Token { get; private set; }

    /// <summary>Whether it stands in the passive.</summary>
    public bool IsPassive { get; private set; }

    /// <summary>What fills its slots.</summary>
    public IReadOnlyList<Argument> Arguments => _arguments;

    /// <summary>Reads the slots around <paramref name="token"/>.</summary>
    public void Fill(Document document, int token)
    {
        _document = document;
        _arguments.Clear();
        Token = token;
        if (document.Tokens.Upos[token] is Upos.VERB or Upos.AUX) FillVerb(token);
        else FillNoun(token, withModifiers: true);
    }

    /// <summary>The head of the first filler of a slot, or −1.</summary>
    public int Find(Slot slot)
    {
        foreach (Argument argument in _arguments)
            if (argument.Slot == slot) return argument.Head;
        return -1;
    }

    /// <summary>The head of the first filler of a slot of some kind, or −1.</summary>
    public int Find(SlotKind kind)
    {
        foreach (Argument argument in _arguments)
            if (argument.Slot.Kind == kind) return argument.Head;
        return -1;
    }

    /// <summary>Adds a filler that the dependencies of this predicate do not show.</summary>
    public void Add(SlotKind kind, int head) => _arguments.Add(new Argument(new Slot(kind, 0), head, true));

    /// <summary>The word number of the preposition of a phrase, or 0.</summary>
    public static int Preposition(Document document, int head)
    {
        foreach (int child in document.Tree.Children(head))
            if (document.Tokens.Relations[child] == Deprel.Case && document.Tokens.Upos[child] != Upos.PART)
                return document.Tokens.Words[child];
        return 0;
    }

    /// <summary>The head of the clause's subject as it is meant, −1 where there is none.</summary>
    public static int SubjectOf(Document document, int verb)
    {
        for (int step = 0, at = verb; step < MostSteps && at >= 0; step++)
        {
            int own = OwnSubject(document, at);
            if (own >= 0) return Referent(document, own);
            int head = document.Tokens.Heads[at];
            if (head < 0) return -1;
            switch (document.Tokens.Relations[at])
            {
                case Deprel.Conj or Deprel.Advcl or Deprel.Parataxis:
                    at = head;
                    break;
                case Deprel.Xcomp:
                    // "asked Russia to leave": whoever is asked is to act.
                    int asked = document.Tree.Child(head, Deprel.Obj);
                    if (asked < 0) asked = document.Tree.Child(head, Deprel.Iobj);
                    if (asked >= 0 && asked < at) return Referent(document, asked);
                    at = head;
                    break;
                case Deprel.Acl or Deprel.AclRelcl:
                    return head;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private static int OwnSubject(Document document, int verb)
    {
        foreach (int child in document.Tree.Children(verb))
            if (document.Tokens.Relations[child] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter) return child;
        return -1;
    }

    // "the minister, who left": who stands for the minister.
    private static int Referent(Document document, int token)
    {
        if (document.Tokens.Xpos[token] is not (Xpos.WDT or Xpos.WP)
            && !(document.Tokens.Upos[token] == Upos.PRON && document.Tokens.Xpos[token] == Xpos.IN)) return token;
        int clause = document.Tokens.Heads[token];
        for (int step = 0; step < MostSteps && clause >= 0; step++)
        {
            if (document.Tokens.Relations[clause] is Deprel.AclRelcl or Deprel.Acl) return document.Tokens.Heads[clause];
            clause = document.Tokens.Heads[clause];
        }

        return token;
    }

    private void FillVerb(int verb)
    {
        Deprel relation = _document.Tokens.Relations[verb];
        bool participle = _document.Tokens.Xpos[verb] == Xpos.VBN;
        IsPassive = _document.Tree.Has(verb, Deprel.NsubjPass) || _document.Tree.Has(verb, Deprel.AuxPass)
            || (participle && relation is Deprel.Acl or Deprel.Amod)
            || (participle && relation is Deprel.Conj && IsPassiveHead(_document.Tokens.Heads[verb]) && !_document.Tree.Has(verb, Deprel.Obj));
        bool hasSubject = false;
        foreach (int child in _document.Tree.Children(verb))
        {
            switch (_document.Tokens.Relations[child])
            {
                case Deprel.Nsubj or Deprel.NsubjOuter or Deprel.Csubj:
                    Put(SlotKind.Subject, child);
                    hasSubject = true;
                    break;
                case Deprel.NsubjPass or Deprel.CsubjPass:
                    Put(SlotKind.Object, child);
                    hasSubject = true;
                    break;
                case Deprel.OblAgent:
                    Put(SlotKind.Subject, child);
                    break;
                case Deprel.Obj:
                    Put(SlotKind.Object, child);
                    break;
                case Deprel.Iobj:
                    Put(SlotKind.IndirectObject, child);
                    break;
                case Deprel.Obl or Deprel.Nmod:
                    PutPhrase(child);
                    break;
                case Deprel.Ccomp:
                    Put(SlotKind.Clause, child);
                    break;
                case Deprel.Xcomp:
                    Put(SlotKind.Verb, child);
                    break;
                case Deprel.Advcl:
                    // "accused Iran of sending": a clause behind a preposition.
                    PutPhrase(child);
                    break;
                case Deprel.CompoundPrt:
                    Put(SlotKind.Particle, child);
                    break;
            }
        }

        if (!hasSubject) PutUnderstood(verb, relation);
        int obj = Find(SlotKind.Object);
        if (obj >= 0) FillNoun(obj, withModifiers: false);
    }

    private bool IsPassiveHead(int verb) => verb >= 0 && _document.Tree.Has(verb, Deprel.AuxPass);

    private void PutUnderstood(int verb, Deprel relation)
    {
        int subject = SubjectOf(_document, verb);
        if (subject < 0) return;
        SlotKind kind = IsPassive ? SlotKind.Object : SlotKind.Subject;
        if (relation == Deprel.AclRelcl && OwnSubject(_document, verb) < 0 && Find(SlotKind.Object) >= 0 && IsPassive) return;
        if (Find(kind) < 0) _arguments.Add(new Argument(new Slot(kind, 0), subject, true));
    }

    // A noun's own slots; of a verb's object they count as the verb's ("held talks with Japan").
    private void FillNoun(int noun, bool withModifiers)
    {
        foreach (int child in _document.Tree.Children(noun))
        {
            switch (_document.Tokens.Relations[child])
            {
                case Deprel.NmodPoss when withModifiers:
                    Put(SlotKind.Possessor, child);
                    break;
                case Deprel.Amod or Deprel.Compound or Deprel.NmodUnmarked when withModifiers:
                    Put(SlotKind.Modifier, child);
                    break;
                case Deprel.Nmod or Deprel.Obl or Deprel.OblAgent:
                    PutPhrase(child);
                    break;
                case Deprel.Acl when withModifiers:
                    Put(_document.Tokens.Xpos[child] == Xpos.VB ? SlotKind.Verb : SlotKind.Clause, child);
                    break;
                case Deprel.Ccomp when withModifiers:
                    Put(SlotKind.Clause, child);
                    break;
            }
        }
    }

    private void Put(SlotKind kind, int head) =>
        _arguments.Add(new Argument(new Slot(kind, 0), Referent(_document, head), false));

    private void PutPhrase(int head)
    {
        int word = Preposition(_document, head);
        if (word == 0) word = Mark(head);
        if (word != 0) _arguments.Add(new Argument(new Slot(SlotKind.Preposition, word), Referent(_document, head), false));
    }

    private int Mark(int head)
    {
        int mark = _document.Tree.Child(head, Deprel.Mark);
        return mark < 0 || _document.Tokens.Xpos[mark] == Xpos.TO ? 0 : _document.Tokens.Words[mark];
    }
}
