using System.Runtime.InteropServices;
using Rapport.Mentions;
using Rapport.Packs;
using Rapport.Parsing;

namespace Rapport.Coreference;

/// <summary>Joins the mentions of one report into chains, from the first to the last.</summary>
internal sealed class ChainBuilder(Document document, Lexicon lexicon)
{
    private const int MostCandidates = 8;
    private const int SameOffice = 1000;
    private readonly List<Chain> _chains = [];
    private readonly Dictionary<ulong, int> _byKey = [];
    private readonly Dictionary<uint, List<int>> _byWord = [];
    private readonly PronounResolver _pronouns = new(document, lexicon);
    private readonly SpeakerResolver _speakers = new(document, lexicon);

    private Span<MentionNode> Mentions => CollectionsMarshal.AsSpan(document.Mentions);

    /// <summary>Gives every mention its chain.</summary>
    public void Build()
    {
        for (int i = 0; i < Mentions.Length; i++)
        {
            ref MentionNode mention = ref Mentions[i];
            int chain = mention.Kind switch
            {
                MentionKind.Pronoun => _pronouns.Resolve(i, _chains),
                MentionKind.Office => Office(i),
                MentionKind.Nominal => Nominal(i),
                _ => mention.Type == EntityType.Person ? Person(i) : Named(i),
            };
            mention.Chain = chain;
            if (chain < 0) continue;
            Chain it = _chains[chain];
            if (mention.Kind != MentionKind.Pronoun || it.Last < 0) it.Last = i;
            if (it.Gender == Gender.Unknown) it.Gender = mention.Gender;
        }

        for (int i = 0; i < Mentions.Length; i++)
        {
            ref MentionNode mention = ref Mentions[i];
            if (mention.Chain >= 0 || !_speakers.IsOfSpeaker(mention)) continue;
            if (mention.Plural) mention.Speaker = _speakers.Resolve(i);
            else mention.Chain = _speakers.Resolve(i);
        }
    }

    private int New(in MentionNode mention)
    {
        _chains.Add(new Chain { Type = mention.Type, Plural = mention.Plural, Gender = mention.Gender });
        return _chains.Count - 1;
    }

    private int Person(int index)
    {
        MentionNode mention = Mentions[index];
        PersonName name = PersonName.Of(document, mention);
        int country = CountryOf(mention.OfToken);
        int office = OfficeOf(mention);
        int found = Titled(index);
        if (found < 0) found = Apposed(index);
        if (found < 0 || !_chains[found].Name.Fits(name) && _chains[found].Name.Length > 0) found = FindPerson(name, country, office, mention.Gender);
        if (found < 0) found = New(mention);
        Chain chain = _chains[found];
        if (name.Length == 1) chain.Bare++;
        if (chain.Gender == Gender.Unknown) chain.Gender = lexicon.GenderOf(mention.Name);
        if (chain.Name.Length < name.Length)
        {
            chain.Name = name;
            foreach (uint word in name.Words)
            {
                ref List<int>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byWord, word, out _);
                list ??= [];
                list.Remove(found);
                list.Add(found);
            }
        }
        else if (name.Length > 0)
        {
            Touch(name.Words[^1], found);
        }

        if (country >= 0 && chain.Country < 0) chain.Country = country;
        if (office >= 0)
        {
            if (chain.Office < 0) chain.Office = office;
            RememberOffice(office, country, found);
        }

        return found;
    }

    // Of those whom the name fits, who holds the office, else whom the report calls so most, else whoever was named last.
    private int FindPerson(in PersonName name, int country, int office, Gender gender)
    {
        if (name.Length == 0) return -1;
        int best = -1;
        int bestClaim = -1;
        foreach (uint word in name.Words)
        {
            if (!_byWord.TryGetValue(word, out List<int>? list)) continue;
            for (int i = list.Count - 1, seen = 0; i >= 0 && seen < MostCandidates; i--, seen++)
            {
                Chain chain = _chains[list[i]];
                if (!chain.Name.Fits(name)) continue;
                if (country >= 0 && chain.Country >= 0 && country != chain.Country) continue;
                if (gender != Gender.Unknown && chain.Gender != Gender.Unknown && gender != chain.Gender) continue;
                int claim = name.Length == 1 ? chain.Bare : 0;
                if (office >= 0 && chain.Office == office) claim += SameOffice;
                if (claim > bestClaim || (claim == bestClaim && chain.Last > _chains[best].Last)) (best, bestClaim) = (list[i], claim);
            }
        }

        return best;
    }

    private void Touch(uint word, int chain)
    {
        if (!_byWord.TryGetValue(word, out List<int>? list) || list[^1] == chain) return;
        if (list.Remove(chain)) list.Add(chain);
    }

    private int Named(int index)
    {
        MentionNode mention = Mentions[index];
        ulong key = NameId(mention);
        if (!_byKey.ContainsKey(key) && Bracketed(index) is >= 0 and var named) _byKey.Add(key, named);
        int chain = Keyed(key, mention);
        RememberHead(mention, chain);
        if (mention.Type == EntityType.Organization && mention.NameEnd - mention.NameFirst > 2) _byKey.TryAdd(Key(6, Initials(mention)), chain);
        return chain;
    }

    // A known name is known by its row, an unknown one by its words; acronyms may be the initials of one before.
    private ulong NameId(in MentionNode mention)
    {
        bool place = mention.Use == MentionUse.Place && mention.Kind == MentionKind.Metonym;
        for (int t = 0; t < NameMatch.Tables - 1 && mention.Type != EntityType.Person; t++)
        {
            if (place && (NameTable)t != NameTable.Places && mention.Name.Has(NameTable.Places)) continue;
            int row = Lexicon.Row(lexicon.Names[t], mention.Name[t]);
            if (row >= 0) return Key(1, (uint)row * 8 + (uint)t + (place && (NameTable)t == NameTable.Metonyms ? 0x40000000u : 0));
        }

        uint words = 0;
        for (int token = mention.NameFirst; token < mention.NameEnd; token++) words = (words * 31) + Folding.Hash(document.Form(token));
        if (mention.NameEnd - mention.NameFirst == 1 && (document.Tokens.Shapes[mention.NameFirst] & Segmentation.TokenShape.AllCapitals) != 0)
        {
            uint letters = 0;
            foreach (char c in document.Form(mention.NameFirst))
                if (char.IsLetter(c)) letters = (letters * 31) + Folding.Fold(c);
            if (_byKey.ContainsKey(Key(6, letters))) return Key(6, letters);
        }

        return Key(2, words);
    }

    private uint Initials(in MentionNode mention)
    {
        uint letters = 0;
        for (int token = mention.NameFirst; token < mention.NameEnd; token++)
            if ((document.Tokens.Shapes[token] & Segmentation.TokenShape.Capital) != 0) letters = (letters * 31) + Folding.Fold(document.Form(token)[0]);
        return letters;
    }

    private int Office(int index)
    {
        MentionNode mention = Mentions[index];
        int office = OfficeOf(mention);
        int country = CountryOf(mention.OfToken);
        int found = Apposed(index);
        bool definite = IsDefinite(mention);
        if (found < 0 && office >= 0)
        {
            if (mention.OfToken >= 0 && country < 0)
            {
                // "a ministry spokesman": whoever of the ministry.
                found = -1;
            }
            else if (!_byKey.TryGetValue(OfficeKey(office, country), out found) || (country < 0 && !definite))
            {
                found = -1;
            }
        }

        if (found >= 0 && mention.Standing != Mentions[Math.Max(_chains[found].Last, 0)].Standing && mention.Standing != Standing.Present) found = -1;
        if (found < 0) found = New(mention);
        if (office >= 0) RememberOffice(office, country, found);
        if (country >= 0 && _chains[found].Country < 0) _chains[found].Country = country;
        return found;
    }

    private int Nominal(int index)
    {
        MentionNode mention = Mentions[index];
        int lemma = document.Tokens.Lemmas[mention.HeadToken];
        int country = CountryOf(mention.OfToken);
        int apposed = Apposed(index);
        if (apposed >= 0 && _chains[apposed].Plural == mention.Plural) return apposed;
        Anaphor anaphor = lexicon.Nominals.AnaphorOf(mention.Term);
        bool definite = IsDefinite(mention);
        if (mention.OfToken >= 0)
        {
            uint owner = country >= 0 ? (uint)country : 0x80000000u + (uint)OwnerChain(mention.OfToken);
            if (country < 0 && owner == 0x7FFFFFFFu) return New(mention);
            int owned = Keyed(Key(3, ((ulong)(uint)lemma << 33) | owner), mention);
            RememberHead(mention, owned);
            return owned;
        }

        if (!definite) return Fresh(mention);
        if (lemma != 0 && _byKey.TryGetValue(HeadKey(lemma, mention.Plural), out int same)) return same;
        int before = anaphor switch
        {
            Anaphor.State when !mention.Plural => Latest(index, EntityType.Country),
            _ => -1,
        };
        return before >= 0 ? before : Fresh(mention);
    }

    private int Fresh(in MentionNode mention)
    {
        int chain = New(mention);
        RememberHead(mention, chain);
        return chain;
    }

    private int OwnerChain(int token) => document.MentionAt(token) is >= 0 and var owner ? Mentions[owner].Chain : -1;

    // The last mention of a kind before this one, a few sentences back at most.
    private int Latest(int index, EntityType type)
    {
        int sentence = document.Tokens.Sentences[Mentions[index].HeadToken];
        for (int i = index - 1, seen = 0; i >= 0 && seen < 24; i--, seen++)
        {
            if (sentence - document.Tokens.Sentences[Mentions[i].HeadToken] > 2) break;
            if (Mentions[i].Type == type && Mentions[i].Kind is MentionKind.Name && Mentions[i].Chain >= 0) return Mentions[i].Chain;
        }

        return -1;
    }

    private void RememberHead(in MentionNode mention, int chain)
    {
        int lemma = document.Tokens.Lemmas[mention.EndToken - 1 < mention.HeadToken ? mention.HeadToken : HeadNoun(mention)];
        if (lemma != 0) _byKey[HeadKey(lemma, mention.Plural)] = chain;
    }

    private static int HeadNoun(in MentionNode mention) =>
        mention.NameEnd > mention.NameFirst ? mention.NameEnd - 1 : mention.HeadToken;

    private void RememberOffice(int office, int country, int chain)
    {
        _byKey[OfficeKey(office, -1)] = chain;
        if (country >= 0) _byKey[OfficeKey(office, country)] = chain;
    }

    private int Keyed(ulong key, in MentionNode mention)
    {
        if (!_byKey.TryGetValue(key, out int chain)) _byKey.Add(key, chain = New(mention));
        return chain;
    }

    // "Sergei Lavrov, the Russian foreign minister": what stands in apposition is the same.
    private int Apposed(int index)
    {
        MentionNode mention = Mentions[index];
        int head = document.Tokens.Heads[mention.HeadToken];
        if (document.Tokens.Relations[mention.HeadToken] == Deprel.Appos && head >= 0
            && document.MentionAt(head) is >= 0 and var other && other < index && Suits(Mentions[other], mention)) return Mentions[other].Chain;
        return Commas(index);
    }

    // "Ethiopia's ambassador to Kenya, Bacha Debele, said": a name between commas behind an office, however it was parsed.
    private int Commas(int index)
    {
        MentionNode name = Mentions[index];
        if (name.Kind != MentionKind.Name || name.Type != EntityType.Person || name.Term.Any || name.EndToken + 1 >= document.Tokens.Count) return -1;
        if (document.Form(name.EndToken) is not "," || document.Tokens.Words[name.EndToken + 1] == lexicon.And || document.MentionAt(name.EndToken + 1) >= 0) return -1;
        for (int i = index - 1; i >= 0 && i >= index - 4; i--)
        {
            if (Mentions[i].EndToken + 1 == name.FirstToken && document.Form(Mentions[i].EndToken) is "," && Mentions[i] is { Kind: MentionKind.Office, Plural: false }
                && Mentions[i].Chain >= 0 && _chains[Mentions[i].Chain].Name.Length == 0) return Mentions[i].Chain;
        }

        return -1;
    }

    // "Chinese Ambassador to Nepal Wu Chuntai": the office ends where the name starts.
    private int Titled(int index)
    {
        for (int i = index - 1; i >= 0 && i >= index - 4; i--)
            if (Mentions[i] is { Kind: MentionKind.Office, Plural: false } && Mentions[i].EndToken == Mentions[index].FirstToken) return Mentions[i].Chain;
        return -1;
    }

    // "the Organization for the Prohibition of Chemical Weapons (OPCW)"
    private int Bracketed(int index)
    {
        int open = Mentions[index].FirstToken - 1;
        if (open < 1 || index == 0 || document.Form(open) is not "(" || Mentions[index].EndToken >= document.Tokens.Count
            || document.Form(Mentions[index].EndToken) is not ")") return -1;
        int found = -1;
        for (int i = index - 1; i >= 0 && i >= index - 6; i--)
            if (Mentions[i].EndToken == open && Mentions[i].Type == Mentions[index].Type && Mentions[i].Kind is MentionKind.Name or MentionKind.Nominal) found = Mentions[i].Chain;
        return found;
    }

    private static bool Suits(in MentionNode a, in MentionNode b) =>
        (a.Type == b.Type || a.Kind == MentionKind.Nominal || b.Kind == MentionKind.Nominal) && a.Plural == b.Plural
        && (a.Kind != b.Kind || a.Kind == MentionKind.Office)
        && (a.Type == EntityType.Place) == (b.Type == EntityType.Place)
        && (a.Type == EntityType.Country) == (b.Type == EntityType.Country);

    private bool IsDefinite(in MentionNode mention)
    {
        int first = mention.FirstToken;
        return document.Tokens.Xpos[first] == Tagging.Xpos.DT && document.Form(first) is "the" or "The" or "this" or "This" or "that" or "these" or "those" or "These";
    }

    private int CountryOf(int token)
    {
        if (token < 0 || document.MentionAt(token) is not (>= 0 and var owner)) return -1;
        return Lexicon.Row(lexicon.Country, Mentions[owner].Name.In(NameTable.Countries));
    }

    private int OfficeOf(in MentionNode mention) => lexicon.OfficeOf(mention.Term);

    private static ulong Key(ulong kind, ulong value) => (kind << 60) | (value & 0x0FFFFFFFFFFFFFFF);

    private static ulong OfficeKey(int office, int country) => Key(4, ((ulong)(uint)office << 20) | (uint)(country + 1));

    private static ulong HeadKey(int lemma, bool plural) => Key(5, ((ulong)(uint)lemma << 1) | (plural ? 1u : 0u));
}
