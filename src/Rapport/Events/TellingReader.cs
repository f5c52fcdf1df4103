using Rapport.Linking;
using Rapport.Mentions;
using Rapport.Parsing;
using Rapport.Rules;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Events;

/// <summary>Reads the tellings of one report, sentence by sentence; one for each document.</summary>
internal sealed class TellingReader(EventRules rules, Participants participants, Contexts contexts, Document document)
{
    // Verb and noun further apart than this make no readable trigger.
    private const int LongestTrigger = 6;

    // What is refused stays an act of its own: "rejected a Saudi demand".
    private const string Refusal = "REJECT";

    private readonly Predicate _predicate = new(rules.Grammar) { IsInternational = Participants.IsInternational(document) };
    private readonly Dating _dating = new(rules, document);
    private readonly List<int> _taken = [];
    private readonly List<int> _actors = [];
    private readonly List<int> _recipients = [];

    /// <summary>Adds the tellings of a sentence, in the order of their triggers.</summary>
    public void Read(Sentence sentence)
    {
        int from = document.Tellings.Count;
        _taken.Clear();
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            if (document.Tokens.Upos[token] == Upos.VERB && (document.Tokens.Relations[token] != Deprel.Amod || Clause.ModifiedSubject(document, token) >= 0))
                Try(token, rules.OfVerb(document.Tokens.Lemmas[token]), asNoun: false);
            else if (document.Tokens.Upos[token] == Upos.ADJ && document.Tree.Has(token, Deprel.Cop))
                Try(token, rules.OfAdjective(document.Tokens.Lemmas[token]), asNoun: false);
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            if (IsNounPhrase(token) && !_taken.Contains(token))
                Try(token, rules.OfNoun(document.Tokens.Lemmas[token]), asNoun: true);
        if (document.Tellings.Count - from > 1)
            document.Tellings.Sort(from, document.Tellings.Count - from, ByTrigger);
    }

    private static readonly Comparer<Telling> ByTrigger =
        Comparer<Telling>.Create((a, b) => a.Trigger.First != b.Trigger.First ? a.Trigger.First - b.Trigger.First : a.Predicate - b.Predicate);

    private bool IsNounPhrase(int token) =>
        document.Tokens.Upos[token] is Upos.NOUN or Upos.PROPN
            ? document.Tokens.Relations[token] is not (Deprel.Compound or Deprel.NmodUnmarked or Deprel.Flat or Deprel.Fixed)
            : document.Tokens.Upos[token] == Upos.ADJ && document.Tokens.Relations[token] is Deprel.Obj or Deprel.Nsubj or Deprel.NsubjPass;

    private void Try(int token, ReadOnlySpan<EventRule> candidates, bool asNoun)
    {
        if (candidates.IsEmpty || _dating.Holds(token)) return;
        _predicate.Fill(document, token, asNoun);
        foreach (EventRule rule in candidates)
            if (Try(rule, token)) return;
    }

    private bool Try(EventRule rule, int token)
    {
        int companion = rule.Trigger.Fits(_predicate, document.Tokens.Lemmas[token]);
        if (companion < 0) return false;
        int carrier = -1;
        int clause = -1;
        bool moved = false;
        if (rule.IsNoun)
        {
            carrier = _predicate.Carry(rule.Carriers);
            if (carrier < 0) clause = _predicate.Carry(rule.Movers);
            moved = clause >= 0;
            if (carrier < 0 && clause < 0 && rule.Attended) clause = _predicate.Attend(rule.Participants > 1);
        }

        // Without any party a noun must at least be said to take place.
        if (rule.IsNoun && rule.Participants == 0 && rule.Carriers is not null && carrier < 0 && !rule.Refers) return false;
        foreach (Constraint constraint in rule.Constraints)
            if (!constraint.Holds(_predicate, participants)) return false;
        Collect(rule.Actors, _actors);
        Collect(rule.Recipients, _recipients);
        if (!rule.IsNoun) _recipients.RemoveAll(IsOwner);
        foreach (int actor in _actors) _recipients.Remove(actor);
        bool enough = Count() >= rule.Participants && (rule.Participants == 0 || ArePolitical(rule));
        if (enough && rule.Foreign && IsDomestic(rule)) return false;
        if (!enough && !(rule.Refers && IsDefinite(token))) return false;
        Tell(rule, token, companion, carrier, clause, moved, isReference: !enough);
        return true;
    }

    private void Tell(EventRule rule, int token, int companion, int carrier, int clause, bool moved, bool isReference)
    {
        int predicate = carrier >= 0 ? carrier : token;
        TokenRange trigger = Join(token, Join(companion, carrier));
        foreach (Constraint constraint in rule.Constraints)
        {
            if (constraint.WordIn(_predicate, participants) is not (>= 0 and var word)) continue;
            if (rule.Type != Refusal) _taken.Add(word);
            trigger = Join(word, trigger);
        }

        var telling = new Telling
        {
            Rule = rule,
            Predicate = predicate,
            Trigger = trigger,
            Clause = Union(Clause.Extent(document, predicate == token ? _predicate.Outer : predicate), trigger),
            Mode = rule.Mode,
            IsReference = isReference,
            IsDefinite = rule.IsNoun && carrier < 0 && IsDefinite(token),
            Place = Place(rule),
        };
        telling.Actors.AddRange(_actors);
        telling.Recipients.AddRange(_recipients);
        telling.Contexts.AddRange(rule.Contexts);
        contexts.Add(document, telling.Clause, telling.Contexts);
        int timex = _dating.Find(_predicate, carrier >= 0 ? carrier : clause, _taken, moved);
        if (timex >= 0)
        {
            telling.Timex = timex;
            telling.Date = document.Timexes[timex].Interval;
        }

        Topics(rule, telling);
        document.Tellings.Add(telling);
    }

    private void Collect(Slot[] slots, List<int> entities)
    {
        entities.Clear();
        foreach (Slot slot in slots)
            foreach (Argument argument in _predicate.Arguments)
                if (argument.Slot == slot) participants.Collect(document, argument.Head, placesToo: true, entities);
    }

    // "snubbed the Turkish envoy": the envoy is the party, Turkey only whose he is.
    private bool IsOwner(int entity)
    {
        EntityNode owner = document.Entities[entity];
        return owner.Type == EntityType.Country && _recipients.Exists(r => r != entity && document.Entities[r].Type != EntityType.Country && document.Entities[r].Country == owner.Country);
    }

    // "the two leaders" are more than one, whoever they are.
    private int Count()
    {
        int count = _recipients.Count;
        foreach (int actor in _actors) count += document.Entities[actor].Type == EntityType.Group ? 2 : 1;
        return count;
    }

    // Foreigners who suffer something abroad make it a matter between states, whoever does it.
    private bool ArePolitical(EventRule rule)
    {
        List<int> those = _actors.Count > 0 ? _actors : _recipients;
        foreach (int entity in those)
            if (participants.IsPolitical(document.Entities[entity], _predicate.IsInternational)) return true;
        if (_actors.Count > 0 || Place(rule) is not (>= 0 and var place) || document.Mentions[place].Entity is not (>= 0 and var at)) return false;
        return _recipients.Exists(r => document.Entities[r].Country is { } country && document.Entities[at].Country is { } where && where != country);
    }

    // A cabinet meeting, a president's trip through the provinces.
    private bool IsDomestic(EventRule rule)
    {
        string? country = null;
        foreach (int entity in _actors)
            if (!IsOf(entity, ref country)) return false;
        foreach (int entity in _recipients)
            if (!IsOf(entity, ref country)) return false;
        if (country is null || _actors.Count + _recipients.Count > 1) return country is not null;
        return Place(rule) is >= 0 and var place && document.Mentions[place].Entity is >= 0 and var at && document.Entities[at].Country == country;
    }

    private bool IsOf(int entity, ref string? country)
    {
        var node = document.Entities[entity];
        if (node.Country is null || (node.Sectors.Count > 0 && participants.IsNonState(node.Sectors[0]))) return false;
        country ??= node.Country;
        return country == node.Country;
    }

    private bool IsDefinite(int token)
    {
        if (document.Tokens.Upos[token] == Upos.VERB)
        {
            foreach (Argument argument in _predicate.Arguments)
                if (argument.Slot.Kind == SlotKind.Subject) return document.Tokens.Upos[argument.Head] == Upos.PRON;
            return false;
        }

        foreach (int child in document.Tree.Children(token))
            if (document.Tokens.Relations[child] is Deprel.Det or Deprel.NmodPoss && rules.Grammar.DefiniteWords.Contains(document.Tokens.Words[child])) return true;
        return false;
    }

    private int Place(EventRule rule)
    {
        int country = -1;
        foreach (Slot slot in rule.Places)
            foreach (Argument argument in _predicate.Arguments)
                if (argument.Slot == slot && participants.IsPlace(document, argument.Head)) return document.MentionAt(argument.Head);
        foreach (Argument argument in _predicate.Arguments)
        {
            bool says = argument.Slot.Kind == SlotKind.Preposition
                ? rules.Grammar.PlaceWords.Contains(argument.Slot.Word)
                : argument.Slot.Kind == SlotKind.Modifier && rule.IsNoun;
            int mention = says && participants.IsPlace(document, argument.Head) ? document.MentionAt(argument.Head) : Beside(argument);
            if (mention < 0 || BelongsToOther(argument)) continue;
            if (IsPoint(mention)) return mention;
            if (argument.Slot.Kind != SlotKind.Modifier && country < 0) country = mention;
        }

        return country;
    }

    // A place is often hung on the name before it: "met Xi Jinping in Beijing".
    private int Beside(Argument argument)
    {
        if (argument.Inherited || argument.Head < _predicate.Token) return -1;
        foreach (int child in document.Tree.Children(argument.Head))
        {
            bool place = child > argument.Head && document.Tokens.Relations[child] is Deprel.Nmod or Deprel.Obl
                && rules.Grammar.PlaceWords.Contains(Predicate.Preposition(document, child)) && participants.IsPlace(document, child);
            if (place) return document.MentionAt(child);
        }

        return -1;
    }

    // "welcomed the meeting in Geneva": the place is the meeting's.
    private bool BelongsToOther(Argument argument) =>
        document.Tokens.Heads[argument.Head] is >= 0 and var head && head != _predicate.Token && _dating.IsOtherAct(head, _predicate, _taken);

    private bool IsPoint(int mention) =>
        document.Mentions[mention].Entity is >= 0 and var e && document.Entities[e].Type == EntityType.Place;

    private void Topics(EventRule rule, Telling telling)
    {
        foreach (Argument argument in _predicate.Arguments)
        {
            int topic = Array.IndexOf(rule.Topics, argument.Slot) >= 0 ? argument.Head : -1;
            if (argument.Slot.Kind == SlotKind.Verb && rules.Grammar.DiscussionVerbs.Contains(document.Tokens.Lemmas[argument.Head]))
                topic = document.Tree.Child(argument.Head, Deprel.Obj);
            if (topic < 0 || _dating.Holds(topic)) continue;
            Add(telling.Topics, topic);
            foreach (int child in document.Tree.Children(topic))
                if (document.Tokens.Relations[child] == Deprel.Conj) Add(telling.Topics, child);
        }
    }

    // A topic's words without its preposition and without the topics coordinated with it.
    private void Add(List<TokenRange> topics, int head)
    {
        TokenRange all = Clause.Extent(document, head);
        int first = all.First;
        int end = all.End;
        foreach (int child in document.Tree.Children(head))
        {
            Deprel relation = document.Tokens.Relations[child];
            if (child < head && relation is Deprel.Case or Deprel.Cc or Deprel.Punct && child == first) first++;
            if (child > head && relation == Deprel.Conj)
            {
                end = document.Tree.Extent(child).First;
                break;
            }
        }

        while (end > head + 1 && document.Tokens.Upos[end - 1] is Upos.PUNCT or Upos.CCONJ) end--;
        if (first <= head && end > head) topics.Add(new TokenRange(first, end));
    }

    private static TokenRange Join(int token, TokenRange with)
    {
        var joined = new TokenRange(Math.Min(token, with.First), Math.Max(token + 1, with.End));
        return joined.Count <= LongestTrigger + 1 ? joined : new TokenRange(token, token + 1);
    }

    private static TokenRange Join(int token, int other) =>
        other < 0 ? new TokenRange(token, token + 1) : Join(token, new TokenRange(other, other + 1));

    private static TokenRange Union(TokenRange a, TokenRange b) => new(Math.Min(a.First, b.First), Math.Max(a.End, b.End));
}
