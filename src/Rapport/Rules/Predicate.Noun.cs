using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Rules;

// The slots around a noun, and around the verb that carries it.
public sealed partial class Predicate
{
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

        // "held on Thursday, April 19, talks with …": no noun but a time stands beside a time.
        if (head >= 0 && Document.Tokens.Relations[Outer] == Deprel.Appos && IsTime(head) && Document.Tokens.Heads[head] is >= 0 and var above
            && verbs.Contains(Document.Tokens.Lemmas[above])) return above;
        if (head >= 0 && verbs.Contains(Document.Tokens.Lemmas[head]) && Document.Tokens.Upos[head] is Upos.VERB or Upos.AUX
            && Document.Tokens.Relations[Outer] is Deprel.Obj or Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obl or Deprel.OblUnmarked or Deprel.Nmod or Deprel.Xcomp) return head;
        foreach (int child in Document.Tree.Children(Outer))
            if (verbs.Contains(Document.Tokens.Lemmas[child]) && (Document.Tokens.Relations[child] is Deprel.Acl or Deprel.AclRelcl || SubjectOfModifier(child) >= 0)) return child;
        return -1;
    }

    // "Beijing voiced support": the subject of a past tense taken for a participle before its noun, or −1.
    private int SubjectOfModifier(int verb) =>
        Document.Tokens.Upos[verb] == Upos.VERB && Document.Tokens.Relations[verb] == Deprel.Amod ? Clause.ModifiedSubject(Document, verb) : -1;

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

        int subject = SubjectOfModifier(verb);
        if (noun || (IsPassive && subject < 0)) return;
        if (subject < 0) subject = below ? Clause.OwnSubject(Document, verb) : Charged(verb);
        if (subject < 0 && !below) subject = Clause.SubjectOf(Document, verb);
        if (subject >= 0 && subject != Outer) _arguments.Add(new Argument(new Slot(SlotKind.Carrier, 0), Clause.Referent(Document, subject), true));
    }
}
