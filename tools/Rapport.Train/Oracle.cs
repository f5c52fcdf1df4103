using Rapport.Parsing;

namespace Rapport.Train;

/// <summary>
/// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many arcs of the treebank each
/// transition makes unreachable.
/// </summary>
internal sealed class Oracle(int[] heads, Deprel[] relations)
{
    private readonly int[][] _children = Children(heads);

    /// <summary>The root's head is the number of words.</summary>
    private int Count => heads.Length;

    public int ShiftCost(ArcHybrid state)
    {
        int b = state.Next;
        int cost = 0;
        for (int depth = 0; depth < state.Depth; depth++)
        {
            int word = state.Stack(depth);
            if (heads[word] == b) cost++;
            if (depth > 0 && heads[b] == word) cost++;
        }

        return cost;
    }

    public int LeftCost(ArcHybrid state)
    {
        int word = state.Stack(0);
        int head = heads[word];
        return LostChildren(state, word) + (head != state.Next && (head > state.Next || (head >= 0 && head == state.Stack(1))) ? 1 : 0);
    }

    public int RightCost(ArcHybrid state)
    {
        int word = state.Stack(0);
        return LostChildren(state, word) + (heads[word] >= state.Next ? 1 : 0);
    }

    /// <summary>Marks the transitions that cost least; arcs of the treebank need its relation.</summary>
    public void Mark(ArcHybrid state, Span<bool> good)
    {
        good.Clear();
        int shift = state.CanShift ? ShiftCost(state) : int.MaxValue;
        int left = state.CanLeft ? LeftCost(state) : int.MaxValue;
        int right = state.CanRight ? RightCost(state) : int.MaxValue;
        int least = Math.Min(shift, Math.Min(left, right));
        if (shift == least) good[Transition.Shift] = true;
        if (left == least) MarkArc(state, good, state.Next, Transition.Left);
        if (right == least) MarkArc(state, good, state.Stack(1), Transition.Right);
    }

    private void MarkArc(ArcHybrid state, Span<bool> good, int head, Func<Deprel, int> transition)
    {
        int word = state.Stack(0);
        if (heads[word] == head)
        {
            good[transition(relations[word])] = true;
            return;
        }

        // A wrong arc that costs nothing more: its relation does not matter, the treebank's is as good as any.
        Deprel relation = head == Count ? Deprel.Root : relations[word] == Deprel.Root ? Deprel.Parataxis : relations[word];
        good[transition(relation)] = true;
    }

    private int LostChildren(ArcHybrid state, int word)
    {
        int lost = 0;
        foreach (int child in _children[word])
            if (child >= state.Next) lost++;
        return lost;
    }

    private static int[][] Children(int[] heads)
    {
        var children = new List<int>[heads.Length + 1];
        for (int i = 0; i <= heads.Length; i++) children[i] = [];
        for (int i = 0; i < heads.Length; i++) children[heads[i]].Add(i);
        return Array.ConvertAll(children, c => c.ToArray());
    }
}
