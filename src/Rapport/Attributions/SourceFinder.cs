using Rapport.Mentions;
using Rapport.Parsing;
using Rapport.Rules;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>Finds who a cue's source is: its subject, the agent of the passive, or whoever is understood.</summary>
internal sealed class SourceFinder(Reading reading, Attachment attachment)
{
    private const int MostSteps = 8;

    /// <summary>The head of a verb's source, or −1.</summary>
    public int OfVerb(int verb, bool passive)
    {
        TokenTable tokens = reading.Tokens;
        if (passive) return AgentOf(verb);
        if (QuotedBy(verb) is >= 0 and var quoting) return QuotedIn(quoting);
        for (int at = verb, step = 0; step < MostSteps && at >= 0; step++)
        {
            int subject = SubjectOf(at);
            if (subject >= 0) return subject;
            int head = tokens.Heads[at];
            if (head < 0) return -1;
            switch (tokens.Relations[at])
            {
                case Deprel.Advcl or Deprel.Acl when IsSetOffParticiple(at) && head < at && attachment.OuterOf(at) == head && VerbAbove(head) is >= 0 and var above:
                    at = above;
                    break;
                case Deprel.Conj or Deprel.Parataxis or Deprel.Advcl or Deprel.AdvclRelcl:
                    at = attachment.OuterOf(at);
                    break;
                case Deprel.Xcomp or Deprel.Ccomp:
                    // "asked Russia to say": whoever is asked is to speak; "declined to say": whoever declined.
                    int asked = reading.Tree.Child(head, Deprel.Obj);
                    if (asked < 0) asked = reading.Tree.Child(head, Deprel.Iobj);
                    if (asked >= 0 && asked < at) return asked;
                    if (tokens.Relations[at] == Deprel.Ccomp && tokens.Xpos[at] is not (Xpos.VB or Xpos.VBG)) return -1;
                    at = head;
                    break;
                case Deprel.Acl when attachment.OuterOf(at) is >= 0 and var outer && outer != head:
                    at = outer;
                    break;
                case Deprel.Acl when tokens.Xpos[at] == Xpos.VB:
                    // "its plan to tell", "made an offer to say": whoever has the plan or makes the offer.
                    if (reading.Tree.Child(head, Deprel.NmodPoss) is >= 0 and var owner) return owner;
                    if (tokens.Relations[head] is not (Deprel.Obj or Deprel.Obl)) return -1;
                    at = tokens.Heads[head];
                    break;
                case Deprel.Acl or Deprel.AclRelcl:
                    return Standing(head);
                default:
                    return -1;
            }
        }

        return -1;
    }

    // "expressed his welcome to the talks, believing …": not the talks believe.
    private bool IsSetOffParticiple(int verb) =>
        reading.Tokens.Xpos[verb] == Xpos.VBG && reading.Tree.Extent(verb).First is > 0 and var start && (reading.IsComma(start) || reading.IsComma(start - 1));

    private int VerbAbove(int noun)
    {
        TokenTable tokens = reading.Tokens;
        for (int at = noun, step = 0; step < MostSteps && at >= 0; step++, at = tokens.Heads[at])
        {
            if (tokens.Upos[at] is Upos.VERB && tokens.Relations[at] != Deprel.Acl) return at;
            if (tokens.Relations[at] is Deprel.Nsubj or Deprel.NsubjPass) return -1;
        }

        return -1;
    }

    // "Peskov, for his part, denied": a phrase with a preposition is no source.
    private int Standing(int noun) =>
        reading.Tokens.Relations[noun] == Deprel.Appos && reading.Tree.Has(noun, Deprel.Case) && reading.Tokens.Heads[noun] is >= 0 and var head ? head : noun;

    /// <summary>
    /// The verb in "quoted the minister as saying", "was quoted as saying", or −1: who speaks is its object, or the subject of the
    /// passive.
    /// </summary>
    public int QuotedBy(int verb)
    {
        TokenTable tokens = reading.Tokens;
        if (tokens.Xpos[verb] != Xpos.VBG || verb == 0 || !reading.IsIn("as", verb - 1)) return -1;
        for (int at = tokens.Heads[verb], step = 0; step < MostSteps && at >= 0; step++, at = tokens.Heads[at])
            if (at < verb && reading.Lexicon.IsIn("quoting", tokens.Lemmas[at])) return at;
        return -1;
    }

    private int QuotedIn(int quoting)
    {
        if (Clause.IsPassive(reading.Document, quoting)) return SubjectOf(quoting) is >= 0 and var subject ? subject : -1;
        int quoted = reading.Tree.Child(quoting, Deprel.Obj);
        return quoted > quoting ? quoted : -1;
    }

    /// <summary>The by-phrase of a passive, or −1.</summary>
    public int AgentOf(int verb)
    {
        foreach (int child in reading.Tree.Children(verb))
        {
            if (reading.Tokens.Relations[child] == Deprel.OblAgent) return child;
            if (reading.Tokens.Relations[child] == Deprel.Obl && reading.Tree.Child(child, Deprel.Case) is >= 0 and var by
                && reading.IsIn("by", by)) return child;
        }

        return -1;
    }

    /// <summary>The subject that stands at a verb itself, or −1.</summary>
    public int SubjectOf(int verb)
    {
        foreach (int child in reading.Tree.Children(verb))
            if (reading.Tokens.Relations[child] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter && !reading.IsTime(child)) return Referent(child);
        return -1;
    }

    /// <summary>The noun phrase around a head, without what only tells more of it in a clause behind a comma.</summary>
    public TokenRange PhraseOf(int head)
    {
        TokenTable tokens = reading.Tokens;
        var (first, last) = reading.Tree.Extent(head);
        int end = last + 1;
        foreach (int child in reading.Tree.Children(head))
        {
            Deprel relation = tokens.Relations[child];
            if (relation == Deprel.Case && child < head) first = Math.Max(first, child + 1);
            else if (relation == Deprel.Case) end = Math.Min(end, child);
            else if (child < head && !IsPartOf(child, relation)) first = Math.Max(first, reading.Tree.Extent(child).Last + 1);
            else if (child > head && (IsAfterthought(child, relation) || !IsPartOf(child, relation))) end = Math.Min(end, reading.Tree.Extent(child).First);
        }

        first = Math.Min(first, head);
        while (first > 0 && IsLeftOf(first)) first--;
        while (end - 1 > head && (reading.IsTime(end - 1) || (reading.IsMark(end - 1) && reading.IsTime(end - 2)))) end--;
        TokenRange phrase = reading.Trim(new TokenRange(first, Math.Max(end, head + 1)));
        return phrase.Count > 0 ? phrase : new TokenRange(head, head + 1);
    }

    /// <summary>The head of a stretch that names a source: the verb's subject if it lies inside, else what the others hang on.</summary>
    public int HeadOf(TokenRange phrase, int verb)
    {
        int subject = SubjectOf(verb);
        if (subject >= 0 && phrase.Contains(subject)) return subject;
        for (int token = phrase.First; token < phrase.End; token++)
            if (!phrase.Contains(reading.Tokens.Heads[token]) && !reading.IsMark(token)) return token;
        return phrase.First;
    }

    /// <summary>Who a source is: the index of an entity, or −1.</summary>
    public int EntityOf(int head, TokenRange phrase)
    {
        Document document = reading.Document;
        if (document.MentionAt(head) is >= 0 and var own && document.Mentions[own].Entity >= 0) return document.Mentions[own].Entity;
        int found = -1;
        for (int token = phrase.First; token < phrase.End; token++)
        {
            if (document.MentionAt(token) is not (>= 0 and var index)) continue;
            MentionNode mention = document.Mentions[index];
            if (mention.Entity < 0) continue;
            if (document.Entities[mention.Entity].Type == EntityType.Person && IsSame(token, head)) return mention.Entity;
            if (found < 0 && IsSame(token, head)) found = mention.Entity;
        }

        return found;
    }

    // "spokesman Ivan Petrov", "Petrov, a spokesman": the name is the same person as the noun.
    private bool IsSame(int token, int head)
    {
        for (int step = 0; step < MostSteps && token >= 0; step++)
        {
            if (token == head) return true;
            if (reading.Tokens.Relations[token] is not (Deprel.Appos or Deprel.Flat or Deprel.Compound or Deprel.NmodDesc)) return false;
            token = reading.Tokens.Heads[token];
        }

        return false;
    }

    // A name or noun before a noun is of its phrase, whatever it hangs on.
    private bool IsLeftOf(int first) =>
        reading.Tokens.Upos[first - 1] is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.DET && reading.Tokens.Upos[first] is Upos.PROPN or Upos.NOUN or Upos.ADJ
        && reading.Tokens.Sentences[first - 1] == reading.Tokens.Sentences[first] && !reading.IsTime(first - 1)
        && reading.Tokens.Xpos[first - 1] is not (Xpos.WDT or Xpos.WP);

    // What no noun phrase holds has been hung on it by mistake.
    private bool IsPartOf(int child, Deprel relation) => relation switch
    {
        Deprel.Nsubj or Deprel.NsubjPass or Deprel.Ccomp or Deprel.Advcl or Deprel.Aux or Deprel.Parataxis or Deprel.Obj or Deprel.Xcomp => false,
        Deprel.Appos => !reading.Tree.Has(child, Deprel.Case),
        Deprel.Conj => reading.Tokens.Upos[child] is not (Upos.VERB or Upos.AUX),
        Deprel.Nmod or Deprel.NmodUnmarked or Deprel.Obl or Deprel.OblUnmarked => !reading.IsTime(child),
        _ => true,
    };

    private bool IsAfterthought(int child, Deprel relation) =>
        relation is Deprel.AclRelcl or Deprel.Acl or Deprel.Advcl or Deprel.Parataxis or Deprel.Dep
        && reading.Tree.Extent(child).First is > 0 and var start && (reading.IsMark(start - 1) || reading.IsMark(start));

    // "the minister, who added": who stands for the minister.
    private int Referent(int token)
    {
        TokenTable tokens = reading.Tokens;
        if (tokens.Xpos[token] is not (Xpos.WDT or Xpos.WP)) return token;
        int clause = tokens.Heads[token];
        for (int step = 0; step < MostSteps && clause >= 0; step++, clause = tokens.Heads[clause])
            if (tokens.Relations[clause] is Deprel.AclRelcl or Deprel.Acl) return tokens.Heads[clause];
        return token;
    }
}
