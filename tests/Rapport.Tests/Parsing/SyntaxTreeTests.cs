using CsCheck;
using Rapport.Parsing;
using Rapport.Segmentation;

namespace Rapport.Tests.Parsing;

public sealed class SyntaxTreeTests
{
    // Heads of a random projective tree: each stretch of tokens gets a root, whose two sides are stretches again.
    internal static readonly Gen<int[]> Trees = Gen.Select(Gen.Int[1, 40], Gen.Int).Select((count, seed) =>
    {
        var heads = new int[count];
        var random = new Random(seed);
        void Attach(int first, int end, int head)
        {
            while (first < end)
            {
                int stop = random.Next(first + 1, end + 1);
                int root = random.Next(first, stop);
                heads[root] = head;
                Attach(first, root, root);
                Attach(root + 1, stop, root);
                first = stop;
            }
        }

        Attach(0, count, -1);
        return heads;
    });

    [Fact]
    public void An_extent_is_everything_below() => Trees.Sample(heads =>
    {
        SyntaxTree tree = Build(heads);
        for (int token = 0; token < heads.Length; token++)
        {
            int[] below = [.. Enumerable.Range(0, heads.Length).Where(t => tree.IsBelow(t, token))];
            Assert.Equal((below[0], below[^1]), tree.Extent(token));
        }
    });

    [Fact]
    public void Children_come_in_text_order() => Trees.Sample(heads =>
    {
        SyntaxTree tree = Build(heads);
        for (int token = 0; token < heads.Length; token++)
        {
            var children = new List<int>();
            foreach (int child in tree.Children(token)) children.Add(child);
            Assert.Equal(Enumerable.Range(0, heads.Length).Where(t => heads[t] == token), children);
        }
    });

    private static SyntaxTree Build(int[] heads)
    {
        var tokens = new TokenTable();
        for (int i = 0; i < heads.Length; i++)
        {
            tokens.Add(new Span(i, i + 1), 0, TokenShape.None);
            tokens.Heads[i] = heads[i];
        }

        var tree = new SyntaxTree();
        tree.Build(tokens);
        return tree;
    }
}
