using Rapport.Mentions;
using Rapport.Packs;
using Rapport.Scoring.Entities;

namespace Rapport.Train;

/// <summary>Trains the recogniser of names that no table knows: an averaged perceptron over texts with marked names.</summary>
internal static class NameTrainer
{
    private const int Epochs = 12;
    private const int Scale = 12;

    public static void Train(string packPath, string output, IEnumerable<string> files)
    {
        Pack pack = Pack.Load(packPath);
        var lexicon = new Lexicon(pack);
        var features = new NameFeatures(lexicon, pack);
        var open = new UnknownNames(lexicon, pack);
        Pipeline pipeline = Pipeline.Create(pack);
        var cases = new List<(uint[] Keys, int Class)>();
        var document = new Document();
        var keys = new uint[NameFeatures.Most];
        foreach (string file in files)
        {
            int before = cases.Count;
            foreach (GoldNames gold in GoldNames.Read(file, File.ReadLines(file)))
            {
                document.Reset(gold.Text, ReadOptions.None);
                foreach (IAnnotator stage in pipeline.Stages)
                {
                    stage.Annotate(document);
                    if (stage.Name == "Mentions") break;
                }

                HashSet<uint> surnames = UnknownNames.Surnames(document, document.Mentions.ToArray());
                foreach (MentionNode mention in document.Mentions)
                {
                    if (!open.IsOpen(mention)) continue;
                    int end = document.Tokens.Ends[mention.NameEnd - 1];
                    GoldName? name = gold.Names.Where(n => n.Span.Start < end && end <= n.Span.End).Cast<GoldName?>().FirstOrDefault();
                    NameClass type = name?.Type switch
                    {
                        "PER" => NameClass.Person,
                        "ORG" => NameClass.Organization,
                        "LOC" => NameClass.Place,
                        _ => NameClass.None,
                    };
                    int count = features.Fill(document, mention, UnknownNames.IsSurname(document, mention, surnames), keys);
                    cases.Add((keys[..count], (int)type));
                }
            }

            Console.WriteLine($"{file}: {cases.Count - before} names");
        }

        Console.WriteLine(string.Join(", ", cases.GroupBy(c => (NameClass)c.Class).Select(g => $"{g.Key} {g.Count()}")));
        File.WriteAllBytes(output, Train(cases));
    }

    private static byte[] Train(List<(uint[] Keys, int Class)> cases)
    {
        var weights = new float[NameModel.Buckets * NameModel.Classes];
        var totals = new double[weights.Length];
        var random = new Random(1);
        (uint[] Keys, int Class)[] order = [.. cases];
        int step = 1;
        Span<float> scores = stackalloc float[NameModel.Classes];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            int wrong = 0;
            foreach (var (keys, right) in order)
            {
                scores.Clear();
                foreach (uint key in keys)
                    for (int c = 0; c < NameModel.Classes; c++) scores[c] += weights[NameModel.Bucket(key) + c];
                int best = 0;
                for (int c = 1; c < NameModel.Classes; c++)
                    if (scores[c] > scores[best]) best = c;
                step++;
                if (best == right) continue;
                wrong++;
                foreach (uint key in keys)
                {
                    int at = NameModel.Bucket(key);
                    weights[at + right]++;
                    totals[at + right] += step;
                    weights[at + best]--;
                    totals[at + best] -= step;
                }
            }

            Console.WriteLine($"  epoch {epoch}: {wrong} of {order.Length} wrong");
        }

        var bytes = new byte[weights.Length];
        for (int i = 0; i < weights.Length; i++)
            bytes[i] = unchecked((byte)(sbyte)Math.Clamp(Math.Round((weights[i] - (totals[i] / step)) * Scale), -127, 127));
        return bytes;
    }
}
