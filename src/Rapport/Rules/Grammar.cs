using Rapport.Packs;

namespace Rapport.Rules;

/// <summary>The word classes that reading slots itself needs, whatever the rule; each is a class in <c>rules/classes</c>.</summary>
public sealed class Grammar
{
    /// <summary>Looks the classes up.</summary>
    /// <exception cref="PackException">A class is missing.</exception>
    internal Grammar(WordClasses classes)
    {
        AgentWords = Required(classes, "agent-words");
        PartWords = Required(classes, "part-words");
        Measures = Required(classes, "measures");
        Bodies = Required(classes, "bodies");
        Documents = Required(classes, "documents");
        ChargeWords = Required(classes, "charge-words");
        AskingVerbs = Required(classes, "asking-verbs");
        Particles = Required(classes, "particles");
        PlaceWords = Required(classes, "place-words");
        UndatedWords = Required(classes, "undated-words");
        PlanningWords = Required(classes, "planning-words");
        HoldingWords = Required(classes, "holding-words");
        AttendanceWords = Required(classes, "attendance-words");
        DefiniteWords = Required(classes, "definite-words");
        DiscussionVerbs = Required(classes, "discuss");
        Political = Required(classes, "political");
        AboveStates = Required(classes, "above-states");
        Armed = Required(classes, "armed");
        NonState = Required(classes, "non-state");
        Outsiders = Required(classes, "outsiders");
    }

    /// <summary>Prepositions that name whoever acts: "by".</summary>
    public WordSet AgentWords { get; }

    /// <summary>Prepositions between a measure and what it measures, a body and whose it is: "of".</summary>
    public WordSet PartWords { get; }

    /// <summary>Nouns that only measure: "a <i>round</i> of talks".</summary>
    public WordSet Measures { get; }

    /// <summary>Nouns for people and things that act for a state: "Turkey's <i>parliament</i>", "Russian <i>jets</i>".</summary>
    public WordSet Bodies { get; }

    /// <summary>What bodies write and pass, which speaks for them: "passed a <i>resolution</i> condemning".</summary>
    public WordSet Documents { get; }

    /// <summary>Prepositions before what the object of a verb does or did: "accused him <i>of</i> lying", "kept them <i>from</i> leaving".</summary>
    public WordSet ChargeWords { get; }

    /// <summary>Verbs that ask somebody behind a preposition to do something: "<i>called</i> on Iran to stop".</summary>
    public WordSet AskingVerbs { get; }

    /// <summary>Words that make phrasal verbs and look like prepositions: "cut <i>off</i> the supply".</summary>
    public WordSet Particles { get; }

    /// <summary>Prepositions before the place where something is: "in", "at", "near".</summary>
    public WordSet PlaceWords { get; }

    /// <summary>Words before a time that does not date the act: "since", "until".</summary>
    public WordSet UndatedWords { get; }

    /// <summary>Participles behind a noun whose time is that of the act: "talks <i>scheduled</i> for Friday".</summary>
    public WordSet PlanningWords { get; }

    /// <summary>Verbs that say of an act that it takes place: "the drill <i>launched</i> on Friday".</summary>
    public WordSet HoldingWords { get; }

    /// <summary>Prepositions by which a clause attends an act: "said <i>in</i> a meeting with", "spoke <i>during</i> a visit".</summary>
    public WordSet AttendanceWords { get; }

    /// <summary>Words by which a noun phrase points to what is known: "the", "this".</summary>
    public WordSet DefiniteWords { get; }

    /// <summary>Verbs whose object is the agenda: "meet to <i>discuss</i> trade".</summary>
    public WordSet DiscussionVerbs { get; }

    /// <summary>Sectors whose doings among themselves are no international relations: business, press …</summary>
    public WordSet Outsiders { get; }

    /// <summary>Codes of bodies above states.</summary>
    public WordSet AboveStates { get; }

    /// <summary>Sectors whose people act with arms, for whomever: they matter even where nobody says which side.</summary>
    public WordSet Armed { get; }

    /// <summary>Sectors whose people act for a state where it is known or the report speaks of several.</summary>
    public WordSet Political { get; }

    /// <summary>Sectors that can be a party beside, or against, their own state: rebels, opposition …</summary>
    public WordSet NonState { get; }

    private static WordSet Required(WordClasses classes, string name) =>
        classes[name] ?? throw new PackException($"no pack defines the word class '{name}'");
}
