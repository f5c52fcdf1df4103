using Rapport.Mentions;
using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Rules;

// The slots around a verb.
public sealed partial class Predicate
{
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
                    int before = BeforeHyphen(verb, child);
                    Put(IsPassive ? SlotKind.Object : SlotKind.Subject, before >= 0 ? before : IsPassive ? child : Author(child));
                    hasSubject = true;
                    break;
                case Deprel.Compound or Deprel.OblUnmarked when !hasSubject && BeforeHyphen(verb, child) is >= 0 and var name:
                    Put(SlotKind.Subject, name);
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
                case Deprel.OblUnmarked when child > verb && !IsTime(child) && !Document.Tree.Has(verb, Deprel.Obj):
                    // "held on Thursday talks": an object that does not stand beside its verb.
                    Put(SlotKind.Object, child);
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
                    PutClause(child);
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

        if (obj < 0 || Document.Tokens.Upos[obj] == Upos.PROPN) return;
        FillNoun(obj, withModifiers: false);
        PutOwner(obj);
    }

    // "demanded that Iran stop", "said Iran must stop": who acts in the clause, and whether he may, must or should.
    private void PutClause(int clause)
    {
        foreach (int child in Document.Tree.Children(clause))
        {
            if (Document.Tokens.Relations[child] == Deprel.Nsubj) Put(SlotKind.ClauseSubject, child);
            else if (Document.Tokens.Relations[child] == Deprel.Aux) Put(SlotKind.ClauseModal, child);
        }
    }

    // "rejected the Saudi offer", "rejected Riyadh's offer": whose the object is.
    private void PutOwner(int noun)
    {
        foreach (int child in Document.Tree.Children(noun))
        {
            if (Document.Tokens.Relations[child] == Deprel.NmodPoss) Put(SlotKind.Possessor, child);
            else if (Document.Tokens.Relations[child] is Deprel.Amod or Deprel.Compound or Deprel.NmodUnmarked && IsBeside(child, noun)) Put(SlotKind.Modifier, child);
        }
    }

    // No verb stands between them: in a headline the subject may be hung on the object.
    private bool IsBeside(int modifier, int noun)
    {
        for (int token = modifier + 1; token < noun; token++)
            if (Document.Tokens.Upos[token] == Upos.VERB) return false;
        return modifier < noun;
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
        int subject = Charged(verb);
        if (subject < 0) subject = Clause.SubjectOf(Document, verb);
        if (subject < 0) return;
        SlotKind kind = IsPassive ? SlotKind.Object : SlotKind.Subject;
        if (!IsPassive) subject = Author(subject);
        if (Find(new Slot(kind, 0)) < 0) _arguments.Add(new Argument(new Slot(kind, 0), subject, true));
    }

    // "a report by the UN accused", "passed a resolution condemning": what is written speaks for whoever wrote or passed it.
    private int Author(int subject)
    {
        int written = Clause.Referent(Document, subject);
        if (!grammar.Documents.Contains(Document.Tokens.Lemmas[written]) || Document.Tree.Has(written, Deprel.NmodPoss)) return subject;
        foreach (int child in Document.Tree.Children(written))
        {
            if (Document.Tokens.Relations[child] is Deprel.Nmod && grammar.AgentWords.Contains(Preposition(Document, child))) return child;
            if (Document.Tokens.Relations[child] is Deprel.Acl && Document.Tree.Child(child, Deprel.OblAgent) is >= 0 and var passer) return passer;
        }

        int verb = Document.Tokens.Heads[written];
        int author = Document.Tokens.Relations[written] switch
        {
            Deprel.Obj => Clause.SubjectOf(Document, verb),
            Deprel.NsubjPass => Document.Tree.Child(verb, Deprel.OblAgent),
            _ => -1,
        };
        return author >= 0 ? author : subject;
    }

    // "accused Iran of sending drones", "called on Iran to stop": whoever is charged or asked does it.
    private int Charged(int verb)
    {
        int head = Document.Tokens.Heads[verb];
        if (Document.Tokens.Relations[verb] is not (Deprel.Advcl or Deprel.Xcomp) || head < 0 || Document.Tree.Child(verb, Deprel.Mark) is not (>= 0 and var mark)) return -1;
        bool asked = Document.Tokens.Xpos[mark] == Xpos.TO && grammar.AskingVerbs.Contains(Document.Tokens.Lemmas[head]);
        if (!asked && !grammar.ChargeWords.Contains(Document.Tokens.Words[mark])) return -1;
        int charged = Document.Tree.Child(head, asked ? Deprel.Obl : Deprel.Obj);
        return charged > head && charged < verb ? Clause.Referent(Document, charged) : -1;
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

    // "Iran test-fired a rocket": the first half of the verb, taken for a noun, has swallowed the subject.
    private int BeforeHyphen(int verb, int half) =>
        half == verb - 2 && Document.Tokens.Starts[verb] == Document.Tokens.Ends[half] + 1 ? Document.Tree.Child(half, Deprel.Compound) : -1;

    // "the sanctions (that) Washington imposed": what the relative clause hangs on is its object.
    private void PutGap(int verb)
    {
        if (Document.Tokens.Relations[verb] != Deprel.AclRelcl || IsPassive || Find(new Slot(SlotKind.Object, 0)) >= 0) return;
        int head = Document.Tokens.Heads[verb];
        if (head >= 0 && Find(new Slot(SlotKind.Subject, 0)) is >= 0 and var subject && subject != head)
            _arguments.Add(new Argument(new Slot(SlotKind.Object, 0), head, true));
    }
}
