namespace Rapport.Scoring.Coreference;

/// <summary>The best one-to-one pairing of two sets by the Hungarian method (Kuhn 1955), with potentials.</summary>
internal static class Assignment
{
    /// <summary>The largest sum of weights over all one-to-one pairings.</summary>
    public static double Best(int left, int right, Func<int, int, double> weight)
    {
        if (left > right) return Best(right, left, (a, b) => weight(b, a));
        double[] rowPotential = new double[left + 1], columnPotential = new double[right + 1];
        int[] rowOf = new int[right + 1], previous = new int[right + 1];
        for (int row = 1; row <= left; row++)
        {
            double[] slack = new double[right + 1];
            bool[] used = new bool[right + 1];
            Array.Fill(slack, double.PositiveInfinity);
            rowOf[0] = row;
            int column = 0;
            do
            {
                used[column] = true;
                int current = rowOf[column], nearest = 0;
                double delta = double.PositiveInfinity;
                for (int c = 1; c <= right; c++)
                {
                    if (used[c]) continue;
                    double cost = -weight(current - 1, c - 1) - rowPotential[current] - columnPotential[c];
                    if (cost < slack[c]) (slack[c], previous[c]) = (cost, column);
                    if (slack[c] < delta) (delta, nearest) = (slack[c], c);
                }

                for (int c = 0; c <= right; c++)
                {
                    if (used[c])
                    {
                        rowPotential[rowOf[c]] += delta;
                        columnPotential[c] -= delta;
                    }
                    else
                    {
                        slack[c] -= delta;
                    }
                }

                column = nearest;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = previous[column]) rowOf[column] = rowOf[previous[column]];
        }

        double sum = 0;
        for (int c = 1; c <= right; c++)
            if (rowOf[c] != 0) sum += weight(rowOf[c] - 1, c - 1);
        return sum;
    }
}
