using NJsonSchema;

namespace Rapport.Tests.Export;

public sealed class RecordSchemaTests
{
    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public async Task The_JSON_of_a_record_fits_the_published_schema(string name)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Repository.Read("docs", "record.schema.json"), TestContext.Current.CancellationToken);
        var errors = schema.Validate(RecordJsonOf.Text(Sample.Of(name).Read()));
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(5)));
    }

    [Fact]
    public async Task A_record_with_a_status_of_its_own_does_not_fit()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Repository.Read("docs", "record.schema.json"), TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate("{\"schema\":\"rapport/1\",\"events\":[{\"status\":\"maybe\"}]}"));
    }
}
