using Rapport.Packs;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Rapport.Compiler;

/// <summary>Reads a YAML file into <see cref="PackNode"/>s that know their lines.</summary>
internal static class Yaml
{
    public static PackNode Read(string path, string name)
    {
        try
        {
            using StreamReader text = File.OpenText(path);
            var stream = new YamlStream();
            stream.Load(text);
            return stream.Documents.Count == 1
                ? Node(stream.Documents[0].RootNode, name)
                : throw new PackException(name, 0, "holds no document, or more than one");
        }
        catch (YamlException error)
        {
            throw new PackException(name, (int)error.Start.Line, error.Message);
        }
    }

    private static PackNode Node(YamlNode node, string file)
    {
        int line = (int)node.Start.Line;
        return node switch
        {
            YamlScalarNode scalar => new PackNode(file, line, scalar.Value ?? "", [], []),
            YamlSequenceNode list => new PackNode(file, line, null, [], [.. list.Children.Select(c => Node(c, file))]),
            YamlMappingNode map => new PackNode(
                file,
                line,
                null,
                [.. map.Children.Keys.Select(k => k is YamlScalarNode { Value: { } key } ? key : throw new PackException(file, line, "a key must be a text"))],
                [.. map.Children.Values.Select(c => Node(c, file))]),
            _ => throw new PackException(file, line, "anchors and aliases are not used in packs"),
        };
    }
}
