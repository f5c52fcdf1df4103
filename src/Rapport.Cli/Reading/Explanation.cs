using System.Globalization;
using Rapport.Attributions;
using Rapport.Events;
using Rapport.Expectations;
using Rapport.Mentions;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Cli.Reading;

/// <summary>Prints every layer of a document, sentence by sentence.</summary>
internal sealed class Explanation(TextWriter output, Vocabulary vocabulary)
{
    public void Write(Document document)
    {
        output.WriteLine($"publisher {document.Publisher ?? "unknown"}; published {document.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "unknown"} ({document.PublishedBasis.ToString().ToLowerInvariant()}); language {document.Language}");
        if (document.PublishedEvidence is { } evidence) output.WriteLine($"year of the dateline {document.Published?.Year.ToString(CultureInfo.InvariantCulture) ?? "unknown"}: {(evidence.Length > 0 ? evidence : "nothing tells it")}");
        for (int block = 0; block < document.Blocks.Count; block++)
        {
            output.WriteLine();
            output.WriteLine($"== {document.Blocks[block].Kind.ToString().ToLowerInvariant()} {document.Blocks[block].Span}");
            foreach (Sentence sentence in document.Sentences)
                if (sentence.Block == block) Sentence(document, sentence);
        }

        output.WriteLine();
        output.WriteLine("== entities");
        for (int i = 0; i < document.Entities.Count; i++)
        {
            var entity = document.Entities[i];
            output.WriteLine($"{new EntityId(i)} {entity.Type.ToString().ToLowerInvariant()} {entity.Key ?? "(unknown)"} \"{entity.Name}\" {entity.Country ?? "?"} {string.Join('/', entity.Sectors)} {entity.Role} : {entity.Evidence}{(entity.Members.Count == 0 ? "" : "; members " + string.Join(", ", entity.Members.Select(m => Entity(document, m))))}");
        }
    }

    private void Sentence(Document document, Sentence sentence)
    {
        output.WriteLine();
        output.WriteLine($"-- {sentence.Span} {Words(document, new TokenRange(sentence.FirstToken, sentence.EndToken))}");
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = document.Tokens[i];
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{i,6} {document.Form(i),-18} {(token.Lemma == 0 ? "-" : vocabulary.Text(token.Lemma)),-16} {token.Upos.Name(),-6} {token.Xpos.Name(),-6} {(token.Head < 0 ? "-" : token.Head),6} {token.Relation.Name()}"));
        }

        bool Inside(int token) => token >= sentence.FirstToken && token < sentence.EndToken;
        foreach (MentionNode m in document.Mentions)
        {
            if (Inside(m.FirstToken))
                output.WriteLine($"  mention {Words(document, new TokenRange(m.FirstToken, m.EndToken))} [{document.Form(m.HeadToken)}] {m.Kind} {m.Type} as {m.Use}: {Entity(document, m.Entity)}");
        }

        foreach (var timex in document.Timexes)
            if (Inside(timex.Tokens.First)) output.WriteLine($"  time {Words(document, timex.Tokens)} = {timex.Value}{(timex.Mod is null ? "" : $" {timex.Mod}")} ({timex.Type}) by {timex.Rule}");
        for (int i = 0; i < document.Attributions.Count; i++)
        {
            AttributionNode a = document.Attributions[i];
            if (!Inside((a.Cue ?? a.Content[0]).First)) continue;
            string source = a.Source is { } range ? $"{Words(document, range)} ({Entity(document, a.SourceEntity)})" : "nobody named";
            string parent = a.Parent < 0 ? "" : $" inside {new AttributionId(a.Parent)}";
            output.WriteLine($"  {new AttributionId(i)} {a.Type} by {a.Rule}{parent}: {source} | {(a.Cue is { } cue ? Words(document, cue) : "no cue")} | {string.Join(" … ", a.Content.Select(c => Words(document, c)))}");
        }

        foreach (Telling t in document.Tellings)
        {
            if (!Inside(t.Predicate)) continue;
            output.WriteLine($"  {new EventId(t.Act)} {t.Rule.Type} {t.Mode} by {t.Rule.Id}: \"{Words(document, t.Trigger)}\" {t.Status} {t.Factuality} ({(t.StatusIsTold ? "" : "not told; ")}{t.StatusEvidence})");
            output.WriteLine($"     actors {string.Join(", ", t.Actors.Select(a => Entity(document, a)))} | recipients {string.Join(", ", t.Recipients.Select(a => Entity(document, a)))} | date {(t.Timex < 0 ? "-" : document.Timexes[t.Timex].Value)} | place {(t.Place < 0 ? "-" : Entity(document, document.Mentions[t.Place].Entity))} | attribution {(t.Attribution < 0 ? "-" : new AttributionId(t.Attribution))}");
        }

        foreach (ExpectationNode x in document.Expectations)
        {
            if (Inside(x.Cue.First))
                output.WriteLine($"  expects {x.Certainty} {x.Polarity} by \"{Words(document, x.Cue)}\": {Words(document, x.Clause)} | holder {Entity(document, x.Holder)}");
        }
    }

    private static string Words(Document document, TokenRange range) => Prose.RecordNames.OneLine(document.SpanOf(range).Of(document.Text));

    private static string Entity(Document document, int entity) => entity < 0 ? "-" : $"{new EntityId(entity)} {document.Entities[entity].Name}";
}
