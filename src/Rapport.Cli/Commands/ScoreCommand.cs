using System.CommandLine;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport score</c>: holds what is read against what people annotated, layer by layer.</summary>
internal static class ScoreCommand
{
    public static Command Create() =>
        new("score", "Measures reading against annotated data.")
        {
            ScoreReportsCommand.Create(),
            ScoreAttributionCommand.Create(),
            ScoreTimeCommand.Create(),
            ScoreEntitiesCommand.Create(),
            ScoreCorefCommand.Create(),
            ScorePlacesCommand.Create(),
            ScorePlvCommand.Create(),
            ScoreSyntaxCommand.Create(),
        };
}
