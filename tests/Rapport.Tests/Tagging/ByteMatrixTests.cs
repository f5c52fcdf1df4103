using Rapport.Tagging;

namespace Rapport.Tests.Tagging;

public class ByteMatrixTests
{
    [Theory]
    [InlineData(1, 128, 112)]
    [InlineData(9, 30, 20)]
    [InlineData(4, 192, 64)]
    [InlineData(3, 4, 1)]
    public void SumsAsPlainArithmeticDoes(int count, int inputs, int outputs)
    {
        var random = new Random(5);
        var weights = new sbyte[inputs * outputs];
        for (int i = 0; i < weights.Length; i++) weights[i] = (sbyte)random.Next(-127, 128);
        var matrix = new ByteMatrix(weights, [.. Enumerable.Repeat(0.5f, outputs)], [.. Enumerable.Range(0, outputs).Select(o => (float)o)]);
        var rows = new byte[count * matrix.Inputs];
        random.NextBytes(rows);
        var results = new float[count * matrix.Outputs];

        matrix.Multiply(rows, count, results);

        for (int row = 0; row < count; row++)
        {
            for (int o = 0; o < outputs; o++)
            {
                int sum = 0;
                for (int i = 0; i < inputs; i++) sum += rows[(row * matrix.Inputs) + i] * weights[(i * outputs) + o];
                Assert.Equal((sum * 0.5f) + o, results[(row * matrix.Outputs) + o]);
            }
        }
    }
}
