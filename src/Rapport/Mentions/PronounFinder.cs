using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Mentions;

/// <summary>Finds the pronouns that can stand for somebody.</summary>
internal sealed class PronounFinder
{
    private readonly Lexicon _lexicon;
    private readonly Gender[] _genders;
    private readonly bool[] _plural;

    public PronounFinder(Lexicon lexicon)
    {
        _lexicon = lexicon;
        int number = lexicon.Pronouns.Column("number");
        int gender = lexicon.Pronouns.Column("gender");
        _genders = new Gender[lexicon.Pronouns.Count];
        _plural = new bool[_genders.Length];
        for (int row = 0; row < _genders.Length; row++)
        {
            _plural[row] = lexicon.Pronouns.Cell(row, number) == "plural";
            _genders[row] = lexicon.Pronouns.Cell(row, gender) switch
            {
                "m" => Gender.Male,
                "f" => Gender.Female,
                "n" => Gender.Neuter,
                _ => Gender.Unknown,
            };
        }
    }

    /// <summary>Adds the mention at a token if it is such a pronoun.</summary>
    public void Find(Document document, int token)
    {
        TokenTable tokens = document.Tokens;
        if (tokens.Upos[token] is not (Upos.PRON or Upos.DET) || tokens.Words[token] == 0) return;
        int row = Lexicon.Row(_lexicon.Pronouns, _lexicon.Pronouns.Phrases.Step(0, tokens.Words[token]));
        if (row < 0) return;
        Xpos xpos = tokens.Xpos[token];
        if (xpos is Xpos.DT or Xpos.IN or Xpos.PDT) return;

        // "it is clear that": nobody.
        if (tokens.Relations[token] == Parsing.Deprel.Expl) return;
        MentionNode mention = MentionNode.At(token, token + 1, token, MentionKind.Pronoun, EntityType.Group);
        mention.Pronoun = row;
        mention.Gender = _genders[row];
        mention.Plural = _plural[row];
        mention.Type = _genders[row] switch
        {
            Gender.Male or Gender.Female => EntityType.Person,
            Gender.Neuter => EntityType.Organization,
            _ => _plural[row] ? EntityType.Group : EntityType.Person,
        };
        document.Mentions.Add(mention);
    }
}
