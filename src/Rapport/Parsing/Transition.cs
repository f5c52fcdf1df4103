namespace Rapport.Parsing;

/// <summary>Numbers of transitions: shift, then a left and a right arc for every relation.</summary>
internal static class Transition
{
    public const int Shift = 0;

    public const int Relations = (int)Deprel.Xcomp + 1;

    public const int Count = 1 + (2 * Relations);

    public static int Left(Deprel relation) => 1 + (int)relation;

    public static int Right(Deprel relation) => 1 + Relations + (int)relation;

    public static bool IsLeft(int transition) => transition > Shift && transition <= Relations;

    public static bool IsRight(int transition) => transition > Relations;

    /// <summary>Whether a state allows a transition; the root takes the relation root and no other, and nobody else takes it.</summary>
    public static bool IsAllowed(ArcHybrid state, int transition) =>
        transition == Shift ? state.CanShift
        : IsLeft(transition) ? state.CanLeft && transition != Left(Deprel.None) && (transition == Left(Deprel.Root)) == (state.Next == state.Count)
        : state.CanRight && transition != Right(Deprel.None) && transition != Right(Deprel.Root);

    public static void Apply(ArcHybrid state, int transition)
    {
        if (transition == Shift) state.Shift();
        else if (IsLeft(transition)) state.LeftArc((byte)(transition - 1));
        else state.RightArc((byte)(transition - 1 - Relations));
    }
}
