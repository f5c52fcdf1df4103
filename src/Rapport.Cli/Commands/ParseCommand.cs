using System.CommandLine;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Scoring.Syntax;
using Rapport.Tagging;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport parse</c>: prints the syntax of a text as CoNLL-U.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Texts, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var goldTokens = new Option<bool>("--gold-tokens") { Description = "The input is CoNLL-U whose words and sentences are kept." };
        var command = new Command("parse", "Prints sentences, tags, lemmas and dependencies as CoNLL-U.") { files, goldTokens };
        command.SetAction(parsed => Guard.Run(() =>
        {
            Pack pack = InstalledPack.Load();
            SyntaxModel model = SyntaxModel.Load(pack);
            Pipeline pipeline = Pipeline.Create(pack).UpTo(Layers.Dependencies);
            var document = new Document();
            foreach (string file in parsed.GetRequiredValue(files))
            {
                using TextReader reader = file == "-" ? Console.In : File.OpenText(file);
                if (!parsed.GetValue(goldTokens))
                {
                    document.Reset(reader.ReadToEnd(), ReadOptions.None);
                    pipeline.Annotate(document);
                    ConlluWriter.Write(Console.Out, document, model);
                    continue;
                }

                try
                {
                    foreach (TreebankText text in TreebankText.Split(Conllu.Read(reader)))
                    {
                        Document given = text.ToDocument(w => pack.Vocabulary.Find(w));
                        foreach (IAnnotator stage in pipeline.Stages.Where(s => s is TaggingAnnotator or ParsingAnnotator)) stage.Annotate(given);
                        ConlluWriter.Write(Console.Out, given, model);
                    }
                }
                catch (FormatException error)
                {
                    Guard.Problem($"{file}: {error.Message}");
                    return ExitCode.BadInput;
                }
            }

            return ExitCode.Done;
        }));
        return command;
    }
}
