using Rapport.Coreference;
using Rapport.Mentions;
using Rapport.Packs;

namespace Rapport.Linking;

/// <summary>Whom a chain of a person leads to.</summary>
/// <param name="Row">The row in <c>people</c>, or −1.</param>
/// <param name="Country">The country, or null.</param>
/// <param name="Sectors">PLOVER sectors.</param>
/// <param name="Role">The office on the day of the report, or what the report calls the person.</param>
/// <param name="Evidence">Why.</param>
internal readonly record struct PersonLink(int Row, string? Country, IReadOnlyList<string> Sectors, string? Role, string Evidence);

/// <summary>Decides which person of the gazetteer is meant, by name, office, state and day; filled again for every chain.</summary>
internal sealed class PersonLinker(Document document, Atlas atlas, string? day, CountryWeights weights)
{
    private const int FullName = 4;
    private const int SameTitle = 5;
    private const int SameState = 2;
    private const int OtherState = -6;
    private const int InOffice = 1;
    private const int Enough = 4;

    private readonly List<(MentionNode Mention, int Of, string? Country)> _mentions = [];
    private readonly List<bool> _isOfBody = [];
    private readonly List<int> _rows = [];
    private readonly List<int> _offices = [];

    /// <summary>Forgets the last chain.</summary>
    public void Clear()
    {
        _mentions.Clear();
        _isOfBody.Clear();
        _rows.Clear();
    }

    /// <summary>
    /// Adds a mention with the state or body, and the country, that it belongs to; the head of a body that the gazetteer
    /// does not know is not the head of its state.
    /// </summary>
    public void Add(in MentionNode mention, int of, string? country, bool isOfBody)
    {
        _mentions.Add((mention, of, country));
        _isOfBody.Add(isOfBody);
    }

    /// <summary>Decides.</summary>
    public PersonLink Link()
    {
        PersonName longest = Longest();
        bool full = false;
        foreach (var (mention, _, _) in _mentions)
        {
            if (mention.Kind != MentionKind.Name) continue;
            // "Bashir" of a Salman Bashir is not whoever else goes by that name.
            bool exact = false;
            bool bare = mention.NameEnd - mention.NameFirst == 1 && longest.Length > 1;
            foreach (PhraseEntry entry in atlas.Table(NameTable.People).Phrases.Entries(mention.Name.In(NameTable.People)))
            {
                if (bare && !atlas.People.Fits(entry.Row, longest)) continue;
                exact = true;
                if (!_rows.Contains(entry.Row)) _rows.Add(entry.Row);
            }

            full |= exact && mention.NameEnd - mention.NameFirst > 1;
        }

        bool named = longest.Length > 0;
        if (!full && named) atlas.People.Find(longest, _rows);
        if (!named) return Holder();

        int best = -1;
        int bestScore = 0;
        bool tie = false;
        foreach (int row in _rows)
        {
            int score = Score(row, longest, full);
            if (score > bestScore) (best, bestScore, tie) = (row, score, false);
            else if (score == bestScore) tie = true;
        }

        return best >= 0 && bestScore >= Enough && !tie ? Known(best, "name") : Unknown();
    }

    private PersonName Longest()
    {
        PersonName longest = default;
        foreach (var (mention, _, _) in _mentions)
        {
            if (mention.Kind != MentionKind.Name || mention.NameEnd <= mention.NameFirst) continue;
            PersonName name = PersonName.Of(document, mention);
            if (name.Length > longest.Length) longest = name;
        }

        return longest;
    }

    private int Score(int row, in PersonName name, bool full)
    {
        int score = name.Length > 1 ? FullName : 0;
        Gender gender = atlas.People.Gender(row);
        foreach (var (mention, _, _) in _mentions)
            if (gender != Gender.Unknown && mention.Gender is Gender.Male or Gender.Female && mention.Kind != MentionKind.Pronoun && mention.Gender != gender) return 0;
        bool inOffice = false;
        bool prominent = false;
        for (int term = atlas.Terms.FirstOf(row); term >= 0; term = atlas.Terms.NextOf(term))
        {
            if (day is not null && atlas.Terms.Compare(term, day) != 0) continue;
            inOffice = true;
            prominent |= atlas.IsProminent(atlas.Terms.Office(term));
        }

        if (inOffice) score += InOffice;
        if (prominent && day is not null) score += full || name.Length == 1 ? SameState : 0;
        int title = 0;
        foreach (var (mention, of, country) in _mentions) title = Better(title, Title(row, mention, of, country));
        if (name.Length == 1 && !inOffice && title < SameTitle) return 0;

        // Another spelling, and nothing in the report that speaks for this person or the state: a namesake.
        if (!full && !prominent && name.Length > 1 && title <= 0 && !(atlas.People.Country(row) is { } state && weights.Of(state) > 0)) return 0;

        // A bare surname without title needs somebody prominent, in office on that day.
        // And of a country that the report speaks of: not every Smith is the minister of an island.
        if (name.Length == 1 && title == 0)
            score += prominent && day is not null && atlas.People.Country(row) is { } home && weights.Of(home) > 0 ? InOffice : -FullName;
        return score + title;
    }

    private static int Better(int a, int b) => a < 0 || b < 0 ? Math.Min(a, b) : Math.Max(a, b);

    private int Title(int row, in MentionNode mention, int of, string? country)
    {
        if (!mention.Term.Any && country is null) return 0;
        bool state = country is null || atlas.IsFormerState(country);
        int best = 0;
        for (int term = atlas.Terms.FirstOf(row); term >= 0; term = atlas.Terms.NextOf(term))
        {
            int owner = atlas.Terms.Of(term);
            bool same = of < 0 || owner == of || (country is not null && owner >= 0 && (atlas.Bodies.Country(owner) == country || atlas.Bodies.Country(owner) == atlas.Successor(country)));
            state |= same && of >= 0;
            if (!same || !IsOffice(mention, country, atlas.Terms.Office(term))) continue;
            int when = day is null ? 0 : atlas.Terms.Compare(term, day);
            bool fits = mention.Standing switch
            {
                Standing.Past => when <= 0,
                Standing.Future => when >= 0,
                _ => when == 0,
            };
            best = Math.Max(best, fits ? SameTitle + (when == 0 && mention.Standing == Standing.Past ? 0 : 1) : SameState);
        }

        if (best > 0) return best;
        if (country is not null && country == atlas.People.Country(row)) return SameState;
        return state ? 0 : OtherState;
    }

    private bool IsOffice(in MentionNode mention, string? country, int office) =>
        (mention.Standing == Standing.Past && mention.Term.IsOffice && atlas.IsFormer(office)) || atlas.IsOffice(mention.Term, country, office);

    // An office without a name: whoever holds it on the day, if that is one person.
    private PersonLink Holder()
    {
        int found = -1;
        for (int i = 0; i < _mentions.Count; i++)
        {
            var (mention, of, country) = _mentions[i];
            if (_isOfBody[i] || day is null || mention.Standing != Standing.Present || !mention.Term.IsOffice || mention.Plural || IsIndefinite(mention)) continue;
            int owner = of >= 0 ? of : country is null ? -1 : atlas.Bodies.IdOf(country);
            if (owner < 0) continue;
            atlas.Offices(mention.Term, country, _offices);
            foreach (int office in _offices)
            {
                if (!atlas.IsUnique(office) || atlas.Terms.Holder(office, owner, day, IsMeant(mention, office)) is not (>= 0 and var person)) continue;
                if (found >= 0 && found != person) return Unknown();

                // The likelier office goes first: a president may head the government too.
                found = person;
                break;
            }
        }

        return found < 0 ? Unknown() : Known(found, "office");
    }

    // "A prime minister", "each secretary of state": no one in particular.
    private bool IsIndefinite(in MentionNode mention) =>
        document.Tokens.Xpos[mention.FirstToken] == Tagging.Xpos.DT && !document.Form(mention.FirstToken).Equals("the", StringComparison.OrdinalIgnoreCase);

    // A king is no queen: of titles that only some states have, the role must be the same word.
    private Func<string, bool>? IsMeant(in MentionNode mention, int office)
    {
        if (!atlas.IsHead(office) || mention.Term.Has(TermTable.Offices)) return null;
        uint word = NameKey.Of(document.Form(mention.HeadToken));
        return role => role.IndexOf(' ') is var end && (end < 0 || !atlas.IsHeadsTitle(NameKey.Of(role.AsSpan(0, end))) || !atlas.IsHeadsTitle(word) || NameKey.Of(role.AsSpan(0, end)) == word);
    }

    /// <summary>A person of the gazetteer with the office held on the day.</summary>
    public PersonLink Known(int row, string by)
    {
        int best = Term(row);
        int titled = best;
        if (titled < 0)
            for (int term = atlas.Terms.FirstOf(row); term >= 0; term = atlas.Terms.NextOf(term))
                if (titled < 0 || string.CompareOrdinal(atlas.Terms.Time(term).From, atlas.Terms.Time(titled).From) > 0) titled = term;

        string? role = best >= 0 && day is not null ? atlas.Terms.Role(best) : null;
        string? country = titled >= 0 && atlas.Terms.Of(titled) is >= 0 and var owner && (atlas.Bodies.IsCountry(owner) || (best >= 0 && day is not null && IsAboveStates(owner)))
            ? atlas.Bodies.Country(owner) : null;
        IReadOnlyList<string> sectors = best >= 0 ? atlas.OfficeSectors(atlas.Terms.Office(best)) : ["ELI"];
        string evidence = $"{atlas.People.Key(row)} by {by}" + (best >= 0 ? $": {atlas.Terms.Role(best)} {atlas.Terms.Time(best).From}–{atlas.Terms.Time(best).To}" : "");
        return new PersonLink(row, country, sectors, role, evidence);
    }

    // Whoever heads an international body acts for it, not for the state that he comes from.
    private bool IsAboveStates(int body) => atlas.Bodies.Country(body) is { } code && atlas.Bodies.IdOf(code) < 0;

    /// <summary>The highest office that a person holds on the day of the report, as a row in <c>terms</c>, or −1.</summary>
    public int Term(int row)
    {
        int best = -1;
        for (int term = atlas.Terms.FirstOf(row); term >= 0; term = atlas.Terms.NextOf(term))
        {
            if (day is not null && atlas.Terms.Compare(term, day) != 0) continue;
            if (best < 0 || Rank(term) < Rank(best)) best = term;
        }

        return best;
    }

    private int Rank(int term) => atlas.Terms.Office(term);

    private PersonLink Unknown()
    {
        string? country = null;
        string? role = null;
        IReadOnlyList<string> sectors = [];
        foreach (var (mention, _, of) in _mentions)
        {
            country ??= of;
            if (!mention.Term.Any) continue;
            if (sectors.Count == 0) sectors = atlas.Sectors(mention.Term);
            role ??= Title(mention);
        }

        return new PersonLink(-1, country, sectors, role, country is null ? "the report's words" : "the report's words; country from the title");
    }

    // "Russian foreign minister" out of "the Russian foreign minister" or "Russian foreign minister Ivan Petrov".
    private string? Title(in MentionNode mention)
    {
        int first = mention.FirstToken;
        int end = mention.NameEnd > mention.NameFirst ? mention.NameFirst : mention.EndToken;
        while (first < end && document.Tokens.Upos[first] == Tagging.Upos.DET) first++;
        return first >= end ? null
            : string.Join(' ', document.SpanOf(first, end).Of(document.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
