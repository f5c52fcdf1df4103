namespace Rapport.Tests.Golden;

public sealed class SampleSnapshotTests
{
    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void The_record_is_the_approved_one(string name) =>
        Approved.Equal(RecordSnapshot.Of(Sample.Of(name).Read()), "tests", "Rapport.Tests", "Golden", "samples", $"{name}.txt");
}
