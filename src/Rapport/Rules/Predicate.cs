using System.Runtime.InteropServices;
using Rapport.Mentions;
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
public sealed class Predicate(Grammar grammar)
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

    /// <summary>Takes the subject of a clause that the noun only accompanies: "said <i>during a visit</i>".</summary>
    public int Attend()
    {
        int head = Document.Tokens.Heads[Outer];
        if (head < 0 || Document.Tokens.Relations[Outer] is not (Deprel.Obl or Deprel.Nmod) || Document.Tokens.Upos[head] != Upos.VERB
            || !grammar.AttendanceWords.Contains(Preposition(Document, Outer))) return -1;
        int subject = Clause.SubjectOf(Document, head);
        if (subject >= 0) _arguments.Add(new Argument(new Slot(SlotKind.Carrier, 0), subject, true));
        return head;
    }

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

        return -1;
    }

    /// <summary>The word number of the preposition of a phrase, or 0.</summary>
    public static int Preposition(Document document, int head)
    {
        foreach (int child in document.Tree.Children(head))
            if (document.Tokens.Relations[child] == Deprel.Case && document.Tokens.Xpos[child] != Xpos.POS)
                return document.Tokens.Words[child];
        return 0;
    }

    private void FillVerb(int verb)
    {
        IsPassive = Clause.IsPassive(Document, verb);
        bool hasSubject = Document.Tokens.Relations[verb] == Deprel.Amod && PutModified(verb);
        foreach (int child in Document.Tree.Children(verb))
        {
            switch (Document.Tokens.Relations[child])
            {
                case Deprel.Nsubj when hasSubject:
                    break;
                case Deprel.Nsubj or Deprel.NsubjOuter or Deprel.Csubj:
                    Put(IsPassive ? SlotKind.Object : SlotKind.Subject, child);
                    hasSubject = true;
                    break;
                case Deprel.NmodPoss:
                    // "Iran's withdrawing its troops".
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
                    PutTask(child);
                    break;
                case Deprel.Iobj:
                    Put(SlotKind.IndirectObject, child);
                    break;
                case Deprel.Obl or Deprel.Nmod:
                    PutPhrase(child, IsPassive);
                    PutParticle(verb, child);
                    PutInner(child);
                    break;
                case Deprel.Ccomp:
                    Put(SlotKind.Clause, child);
                    break;
                case Deprel.Xcomp:
                    Put(SlotKind.Verb, child);
                    break;
                case Deprel.Advcl:
                    // "accused Iran of sending": a clause behind a preposition.
                    PutPhrase(child, false);
                    if (Document.Tree.Child(child, Deprel.Mark) is >= 0 and var mark && Document.Tokens.Xpos[mark] == Xpos.TO) Put(SlotKind.Verb, child);
                    break;
                case Deprel.CompoundPrt:
                    Put(SlotKind.Particle, child);
                    break;
            }
        }

        if (!hasSubject) PutUnderstood(verb);
        PutGap(verb);
        int obj = Find(new Slot(SlotKind.Object, 0));
        if (obj < 0 && Find(new Slot(SlotKind.IndirectObject, 0)) is >= 0 and var addressed)
        {
            // "assured Israel that …": whoever is told is the only object there is.
            Put(SlotKind.Object, addressed);
        }

        if (obj >= 0 && Document.Tokens.Upos[obj] != Upos.PROPN) FillNoun(obj, withModifiers: false);
    }

    // "spoke by phone with Bazoum", "talks in Bishkek with Modi": the second phrase is hung on the first.
    private void PutInner(int phrase)
    {
        bool place = Document.MentionAt(phrase) is >= 0 and var m && Document.Mentions[m].Use == MentionUse.Place;
        if (Document.Tokens.Upos[phrase] != Upos.NOUN && !place) return;
        foreach (int child in Document.Tree.Children(phrase))
            if (Document.Tokens.Relations[child] == Deprel.Nmod && child > phrase) PutPhrase(child, false);
    }

    // "ordered the ambassador to leave": what somebody is to do is often hung on the person.
    private void PutTask(int addressed)
    {
        foreach (int child in Document.Tree.Children(addressed))
            if (Document.Tokens.Relations[child] == Deprel.Acl && Document.Tokens.Xpos[child] == Xpos.VB) Put(SlotKind.Verb, child);
    }

    // "cut off the supply": a particle before the object looks like a preposition.
    private void PutParticle(int verb, int phrase)
    {
        int particle = Document.Tree.Child(phrase, Deprel.Case);
        if (particle == verb + 1 && grammar.Particles.Contains(Document.Tokens.Words[particle]) && !Document.Tree.Has(verb, Deprel.Obj)
            && Document.Tokens.Relations[verb] is not Deprel.Acl) Put(SlotKind.Object, phrase);
    }

    private void PutUnderstood(int verb)
    {
        int subject = Clause.SubjectOf(Document, verb);
        if (subject < 0) return;
        SlotKind kind = IsPassive ? SlotKind.Object : SlotKind.Subject;
        if (Find(new Slot(kind, 0)) < 0) _arguments.Add(new Argument(new Slot(kind, 0), subject, true));
    }

    // "Thailand accused Cambodian troops": a past tense taken for a participle before its noun.
    private bool PutModified(int verb)
    {
        int noun = Document.Tokens.Heads[verb];
        if (Document.Tokens.Relations[verb] != Deprel.Amod || noun < verb) return false;
        int subject = Clause.ModifiedSubject(Document, verb);
        if (subject < 0) return false;
        IsPassive = false;
        Put(SlotKind.Subject, subject);
        Put(SlotKind.Object, noun);
        return true;
    }

    // "the sanctions (that) Washington imposed": what the relative clause hangs on is its object.
    private void PutGap(int verb)
    {
        if (Document.Tokens.Relations[verb] != Deprel.AclRelcl || IsPassive || Find(new Slot(SlotKind.Object, 0)) >= 0) return;
        int head = Document.Tokens.Heads[verb];
        if (head >= 0 && Find(new Slot(SlotKind.Subject, 0)) is >= 0 and var subject && subject != head)
            _arguments.Add(new Argument(new Slot(SlotKind.Object, 0), head, true));
    }

    // A noun's own slots; of a verb's object they count as the verb's ("held talks with Japan").
    private void FillNoun(int noun, bool withModifiers)
    {
        foreach (int child in Document.Tree.Children(noun))
        {
            switch (Document.Tokens.Relations[child])
            {
                case Deprel.NmodPoss when withModifiers:
                    Put(SlotKind.Possessor, child);
                    break;
                case Deprel.Amod or Deprel.Compound or Deprel.NmodUnmarked or Deprel.NmodDesc when withModifiers:
                    Put(SlotKind.Modifier, child);
                    break;
                case Deprel.Nmod or Deprel.Obl:
                    PutPhrase(child, false);
                    PutMeasured(child);
                    if (Document.Tokens.Upos[child] == Upos.PROPN) PutInner(child);
                    break;
                case Deprel.OblAgent when withModifiers:
                    Put(SlotKind.Carrier, child);
                    break;
                case Deprel.Acl when withModifiers:
                    Put(Document.Tokens.Xpos[child] == Xpos.VB ? SlotKind.Verb : SlotKind.Clause, child);
                    break;
                case Deprel.Ccomp when withModifiers:
                    Put(SlotKind.Clause, child);
                    break;
                case Deprel.Nsubj when withModifiers && Document.Tree.Has(noun, Deprel.Case):
                    // "Lavrov is in talks with": the phrase is what the sentence says of its subject.
                    Put(SlotKind.Carrier, child);
                    break;
            }
        }
    }

    // "20 tonnes of food to Somalia", "the withdrawal of troops from Georgia": the phrase is hung on the inner noun.
    private void PutMeasured(int measured)
    {
        if (!grammar.PartWords.Contains(Preposition(Document, measured)) || Document.Tokens.Upos[measured] != Upos.NOUN) return;
        foreach (int child in Document.Tree.Children(measured))
            if (Document.Tokens.Relations[child] == Deprel.Nmod && child > measured) PutPhrase(child, false);
    }

    // Out of measures and conjunctions: "a round of talks", "a visit and talks".
    private void Climb()
    {
        for (int step = 0; step < Clause.MostSteps; step++)
        {
            int head = Document.Tokens.Heads[Outer];
            if (head < 0) return;
            bool measure = Document.Tokens.Relations[Outer] == Deprel.Nmod && grammar.Measures.Contains(Document.Tokens.Lemmas[head])
                && grammar.PartWords.Contains(Preposition(Document, Outer));
            bool conjunct = Document.Tokens.Relations[Outer] == Deprel.Conj && Document.Tokens.Upos[head] == Upos.NOUN;
            if (!measure && !conjunct) return;
            Outer = head;
            if (measure) FillNoun(head, withModifiers: true);
        }
    }

    private int Carrier(WordSet verbs)
    {
        int head = Document.Tokens.Heads[Outer];
        if (head >= 0 && verbs.Contains(Document.Tokens.Lemmas[head]) && Document.Tokens.Upos[head] is Upos.VERB or Upos.AUX
            && Document.Tokens.Relations[Outer] is Deprel.Obj or Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obl or Deprel.Nmod or Deprel.Xcomp) return head;
        foreach (int child in Document.Tree.Children(Outer))
            if (Document.Tokens.Relations[child] is Deprel.Acl or Deprel.AclRelcl && verbs.Contains(Document.Tokens.Lemmas[child])) return child;
        return -1;
    }

    private void FillCarrier(int verb)
    {
        IsPassive = Clause.IsPassive(Document, verb);
        bool noun = Document.Tokens.Heads[Outer] == verb && Document.Tokens.Relations[Outer] is Deprel.Nsubj or Deprel.NsubjPass;
        bool below = Document.Tokens.Heads[verb] == Outer;
        foreach (int child in Document.Tree.Children(verb))
        {
            if (child == Outer) continue;
            switch (Document.Tokens.Relations[child])
            {
                case Deprel.OblAgent:
                    Put(SlotKind.Carrier, child);
                    break;
                case Deprel.Obl or Deprel.Nmod:
                    PutPhrase(child, IsPassive);
                    break;
                case Deprel.Obj or Deprel.Iobj:
                    Put(SlotKind.Object, child);
                    break;
                case Deprel.Xcomp or Deprel.Advcl:
                    Put(SlotKind.Verb, child);
                    break;
            }
        }

        if (noun || IsPassive) return;
        int subject = below ? Clause.OwnSubject(Document, verb) : Clause.SubjectOf(Document, verb);
        if (subject >= 0 && subject != Outer) _arguments.Add(new Argument(new Slot(SlotKind.Carrier, 0), Clause.Referent(Document, subject), true));
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
