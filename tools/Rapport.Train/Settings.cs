using System.Globalization;
using System.Reflection;

namespace Rapport.Train;

/// <summary>Sizes of the network and how it is trained.</summary>
internal sealed record Settings
{
    public int WordWidth { get; init; } = 96;

    public int PartWidth { get; init; } = 64;

    public int Half { get; init; } = 96;

    public int Layers { get; init; } = 3;

    /// <summary>The layer (from 0) whose output the tagger reads.</summary>
    public int TagLayer { get; init; } = 1;

    public int TagHidden { get; init; } = 96;

    public int ArcHidden { get; init; } = 128;

    public int Epochs { get; init; } = 20;

    public int BatchWords { get; init; } = 256;

    public float Rate { get; init; } = 2e-3f;

    /// <summary>Words until the rate is reached.</summary>
    public float WarmUp { get; init; } = 20_000;

    public float Decay { get; init; }

    public float InputDropout { get; init; } = 0.15f;

    public float LayerDropout { get; init; } = 0.25f;

    public float HiddenDropout { get; init; } = 0.2f;

    /// <summary>A word that stands n times counts as unknown with the chance a / (a + n).</summary>
    public float WordDropout { get; init; } = 0.25f;

    /// <summary>The least chance of any word to count as unknown.</summary>
    public float LeastDropout { get; init; }

    /// <summary>The least chance of a name to count as unknown.</summary>
    public float NameDropout { get; init; }

    /// <summary>The chance that a word that counts as unknown loses a long beginning or ending; above 0 it loses its exact form too.</summary>
    public float PartDropout { get; init; }

    /// <summary>The chance that a sentence is put into the past tense.</summary>
    public float Retelling { get; init; } = 0.15f;

    /// <summary>The chance that a past form with an object becomes that of another verb.</summary>
    public float OtherVerbs { get; init; } = 0.15f;

    public float Exploration { get; init; } = 0.9f;

    public ulong Seed { get; init; } = 1;

    /// <summary>The settings with some changed.</summary>
    /// <exception cref="ArgumentException">There is no such setting.</exception>
    public static Settings With(IEnumerable<string> changes)
    {
        var settings = new Settings();
        foreach (string change in changes)
        {
            string[] pair = change.Split('=', 2);
            PropertyInfo property = typeof(Settings).GetProperty(pair[0]) is { } known && pair.Length == 2
                ? known
                : throw new ArgumentException($"'{change}' sets nothing.");
            property.SetValue(settings, Convert.ChangeType(pair[1], property.PropertyType, CultureInfo.InvariantCulture));
        }

        return settings;
    }
}
