using PublicApiGenerator;
using Rapport.Tests.Golden;

namespace Rapport.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_the_core_is_the_approved_one() =>
        Approved.Equal(
            typeof(Reader).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n"),
            "tests",
            "Rapport.Tests",
            "PublicApi.txt");
}
