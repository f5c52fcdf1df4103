using Rapport.Events;

namespace Rapport.Assembly;

/// <summary>
/// Finds which tellings tell of one act: same type and mode, the same parties, dates, places and outcomes that do not
/// contradict. "The talks" is the last act that it can be. Every telling is held against few acts, so that the whole stays
/// linear.
/// </summary>
internal sealed class ActMerger(Document document, Ontology ontology)
{
    // Reports come back to an act within few others of its type.
    private const int MostLookedAt = 24;
    private const int OpeningSentences = 2;

    // PLOVER's fourth quad.
    private const int MaterialConflict = 4;

    private readonly Dictionary<string, List<Act>> _byType = new(StringComparer.Ordinal);
    private int _openingEnd;

    /// <summary>The acts in the order of their first tellings; a reference to no known act belongs to none.</summary>
    public List<Act> Merge()
    {
        _openingEnd = OpeningEnd();
        var acts = new List<Act>();
        foreach (Telling telling in document.Tellings)
        {
            if (!_byType.TryGetValue(telling.Rule.Type, out List<Act>? same)) _byType.Add(telling.Rule.Type, same = []);
            if (Find(same, telling) is { } act)
            {
                act.Add(telling, document, ontology.Find(act.Type)!.PartiesAreAlike);
            }
            else if (!telling.IsReference)
            {
                acts.Add(act = new Act(telling));
                same.Add(act);
            }
        }

        return acts;
    }

    private Act? Find(List<Act> acts, Telling telling)
    {
        Act? found = null;
        for (int i = acts.Count - 1, seen = 0; i >= 0 && seen < MostLookedAt; i--, seen++)
        {
            if (!IsSame(acts[i], telling)) continue;
            if (!(telling.IsReference || telling.IsDefinite) || IsNear(acts[i], telling)) return acts[i];

            // From afar "the meeting" is the one that the report is about.
            if (found is null || acts[i].Tellings.Count > found.Tellings.Count) found = acts[i];
        }

        return found;
    }

    private bool IsSame(Act act, Telling telling)
    {
        if (!ModesAgree(act.Mode, telling.Mode, telling.IsReference) || !DatesAgree(act, telling) || !PlacesAgree(act, telling)) return false;
        if (telling.IsReference) return Parties.Subsume(document, act.Actors, telling.Actors, loosely: true) || telling.Actors.Count == 0;
        return (telling.IsDefinite || OutcomesAgree(act, telling)) && PartiesAgree(act, telling) && (IsMeeting(act) || IsRetold(act, telling));
    }

    private static bool ModesAgree(string? a, string? b, bool reference) =>
        a == b || ((reference || (a != "visit" && b != "visit")) && (a is null || b is null));

    private static bool DatesAgree(Act act, Telling telling) =>
        act.Dated?.Date is not { } known || telling.Date is not { } date || known.Overlaps(date);

    private bool PlacesAgree(Act act, Telling telling)
    {
        if (act.Place < 0 || telling.Place < 0) return true;
        int a = document.Mentions[act.Place].Entity;
        int b = document.Mentions[telling.Place].Entity;
        if (a < 0 || b < 0 || a == b) return true;
        var first = document.Entities[a];
        var second = document.Entities[b];
        if (first.Country is null || second.Country is null) return true;
        return first.Country == second.Country && (first.Type != second.Type || first.Type == EntityType.Country || first.Name == second.Name);
    }

    // What is planned may be told again as called off, but not as done; what is done stays done.
    private bool OutcomesAgree(Act act, Telling telling)
    {
        // A clause that does not tell what became of the act contradicts nothing.
        if (!telling.StatusIsTold || !act.Tellings[0].StatusIsTold) return true;
        bool known = IsReal(act.Tellings[0].Status);
        bool told = IsReal(telling.Status);
        return known == told || (act.Dated?.Date is { } date && telling.Date is { } other && date == other);
    }

    private static bool IsReal(Status status) => status is Status.Happened or Status.Ongoing;

    private bool PartiesAgree(Act act, Telling telling)
    {
        if (ontology.Find(act.Type)!.PartiesAreAlike && act.Mode != "visit")
        {
            int fewer = Math.Min(act.Actors.Count, telling.Actors.Count);
            return fewer > 0 && Parties.Subsume(document, act.Actors, telling.Actors, loosely: true) && (fewer > 1 || SameDateOrPlace(act, telling) || IsNear(act, telling) || telling.Actors.TrueForAll(a => Parties.IsAnybody(document.Entities[a])));
        }

        bool actors = act.Actors.Count > 0 && telling.Actors.Count > 0;
        bool recipients = act.Recipients.Count > 0 && telling.Recipients.Count > 0;
        return (actors || recipients || SameDateOrPlace(act, telling))
            && (!actors || Parties.Subsume(document, act.Actors, telling.Actors))
            && (!recipients || Parties.Subsume(document, act.Recipients, telling.Recipients));
    }

    private static bool SameDateOrPlace(Act act, Telling telling) =>
        (act.Dated is not null && telling.Date is not null) || (act.Place >= 0 && telling.Place >= 0);

    private bool IsNear(Act act, Telling telling) =>
        document.Tokens.Sentences[telling.Predicate] - document.Tokens.Sentences[act.Tellings[^1].Predicate] <= 1;

    // Two parties meet once at a time.
    private bool IsMeeting(Act act) => ontology.Find(act.Type) is { PartiesAreAlike: true, IsOfWords: false };

    // Demands, deliveries and strikes of one party are many: headline and lead tell what comes again, and so does the same word.
    private bool IsRetold(Act act, Telling telling)
    {
        if (ontology.Find(act.Type)!.Quad == MaterialConflict) return true;
        if (document.Tokens.Sentences[telling.Predicate] == document.Tokens.Sentences[act.Tellings[^1].Predicate]) return false;
        bool opening = document.Tokens.Sentences[act.Tellings[0].Predicate] < _openingEnd;
        if (opening && (document.Tokens.Sentences[telling.Predicate] < _openingEnd || HasSameWord(act, telling))) return true;
        return !ontology.Find(act.Type)!.IsOfWords && (HasSameWord(act, telling) || (SameDateOrPlace(act, telling) && act.Dated is not null && telling.Date is not null));
    }

    private bool HasSameWord(Act act, Telling telling)
    {
        int lemma = document.Tokens.Lemmas[telling.Predicate];
        for (int i = act.Tellings.Count - 1, seen = 0; i >= 0 && seen < MostLookedAt; i--, seen++)
            if (lemma != 0 && document.Tokens.Lemmas[act.Tellings[i].Predicate] == lemma) return true;
        return false;
    }

    private int OpeningEnd()
    {
        int body = 0;
        for (int i = 0; i < document.Sentences.Count; i++)
        {
            if (document.Blocks[document.Sentences[i].Block].Kind == BlockKind.Paragraph && ++body == OpeningSentences) return i + 1;
        }

        return document.Sentences.Count;
    }
}
