using System.Text;
using Rapport.Import;

namespace Rapport.Tests.Import;

public sealed class TextDecoderTests
{
    private const string Report = "The two presidents met in “Málaga” – it’s said – and signed a treaty worth €5 million.";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16le", false)]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", false)]
    [InlineData("utf-16be", true)]
    public void Unicode_is_told_with_and_without_its_mark(string name, bool marked)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(marked),
            "utf-16le" => new UnicodeEncoding(bigEndian: false, marked),
            _ => new UnicodeEncoding(bigEndian: true, marked),
        };
        ImportedText imported = TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Report)]);
        Assert.Equal(Report, imported.Text);
        Assert.Equal(name, imported.Encoding);
    }

    [Fact]
    public void Windows_1252_is_taken_where_it_makes_sense()
    {
        byte[] bytes = [.. "The caf"u8, 0xE9, .. " in M"u8, 0xE1, .. "laga: "u8, 0x93, .. "it"u8, 0x92, .. "s open"u8, 0x94, .. " "u8, 0x96, .. " for "u8, 0x80, .. "5"u8];
        ImportedText imported = TextDecoder.Decode(bytes);
        Assert.Equal("The café in Málaga: “it’s open” – for €5", imported.Text);
        Assert.Equal("windows-1252", imported.Encoding);
    }

    [Fact]
    public void Nothing_is_empty() => AssertFails([], ImportProblem.Empty);

    [Fact]
    public void A_mark_alone_is_empty() => AssertFails([0xEF, 0xBB, 0xBF], ImportProblem.Empty);

    [Fact]
    public void White_space_is_blank() => AssertFails([.. " \r\n\t \u00A0 "u8], ImportProblem.Blank);

    [Fact]
    public void Binary_is_no_text() => AssertFails([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0x0D, .. "IHDR"u8, 0, 0, 2, 0x58, 0, 0, 1, 0x90, 8, 2, 0], ImportProblem.Binary);

    [Fact]
    public void Damaged_utf8_is_said_to_be_so()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("Медведев и Путин встретились в Женеве, и Zürich café naïve.");
        bytes[3] = 0xFF;
        AssertFails(bytes, ImportProblem.BrokenEncoding);
    }

    [Fact]
    public void Other_alphabets_in_old_encodings_are_not_guessed() =>
        AssertFails([0xCF, 0xF0, 0xE5, 0xE7, 0xE8, 0xE4, 0xE5, 0xED, 0xF2, 0x20, 0xE2, 0x20, 0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE5], ImportProblem.BrokenEncoding);

    [Fact]
    public void Half_a_character_at_the_end_of_utf16_is_an_error() => AssertFails([0xFF, 0xFE, 0x41, 0x00, 0x42], ImportProblem.BrokenEncoding);

    [Fact]
    public void There_is_a_limit()
    {
        ImportedText imported = TextDecoder.Decode(new byte[1025], limit: 1024);
        Assert.Equal(ImportProblem.TooLarge, imported.Problem);
    }

    private static void AssertFails(byte[] bytes, ImportProblem problem)
    {
        ImportedText imported = TextDecoder.Decode(bytes);
        Assert.Equal(problem, imported.Problem);
        Assert.Null(imported.Text);
        Assert.NotEmpty(imported.Reason!);
    }
}
