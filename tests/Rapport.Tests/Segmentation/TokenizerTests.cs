using Rapport.Segmentation;

namespace Rapport.Tests.Segmentation;

public sealed class TokenizerTests
{
    private static readonly Tokenizer Tokenizer = new(TokenLexicon.From(ShippedPacks.Pack));

    [Theory]

    // clitics and contractions
    [InlineData("They don't, can't and won't.", "They do n't , ca n't and wo n't .")]
    [InlineData("It’s Chile’s. I'm, we've, she'll, they’re, he'd", "It ’s Chile ’s . I 'm , we 've , she 'll , they ’re , he 'd")]
    [InlineData("the ministers' cannot", "the ministers ' can not")]
    [InlineData("O'Neill at ten o'clock in Sana'a", "O'Neill at ten o'clock in Sana'a")]
    [InlineData("in the 1990s, the '80s and the 60's", "in the 1990s , the '80s and the 60's")]

    // hyphens and dashes
    [InlineData("a well-known 30-year-old U.S.-led force", "a well - known 30 - year - old U.S. - led force")]
    [InlineData("the ex-president's anti-American co-founder re-elected", "the ex-president 's anti-American co-founder re-elected")]
    [InlineData("UN-backed pre- and post-war talks", "UN - backed pre- and post-war talks")]
    [InlineData("Port-au-Prince and al-Sadr", "Port - au - Prince and al - Sadr")]
    [InlineData("talks—long—ended -- at last – today", "talks — long — ended -- at last – today")]
    [InlineData("from 2010-2012, 5–6 days", "from 2010 - 2012 , 5 – 6 days")]

    // full stops
    [InlineData("Mr. J. Smith of the U.S. and the U.N. said so.", "Mr. J. Smith of the U.S. and the U.N. said so .")]
    [InlineData("Gen. Ruiz, Ph.D., left at 5 p.m. Monday.", "Gen. Ruiz , Ph.D. , left at 5 p.m. Monday .")]
    [InlineData("The non-U.S. envoys met the U.S.'s ex-U.N. envoy at No.10.", "The non-U.S. envoys met the U.S. 's ex-U.N. envoy at No. 10 .")]
    [InlineData("No. 2 said no.", "No. 2 said no .")]
    [InlineData("It fell on Jan.\n16 and in\nSept.\n2001.", "It fell on Jan. 16 and in Sept. 2001 .")]
    [InlineData("It ended.Then rain came.", "It ended . Then rain came .")]
    [InlineData("Well... no… no", "Well ... no … no")]
    [InlineData("He \"[...] left\"", "He \" [...] left \"")]

    // numbers, money, units
    [InlineData("$5 million, US$3.5m, €10bn, 3.5%, £1,200.50", "$ 5 million , US$ 3.5 m , € 10 bn , 3.5 % , £ 1,200.50")]
    [InlineData("on 3/4 at 6:30 and 6.30pm, 1130GMT, 12km, 20th", "on 3/4 at 6:30 and 6.30 pm , 1130 GMT , 12 km , 20th")]
    [InlineData("27.08.2020 and/or 11/28/2000 c/o", "27.08.2020 and / or 11/28/2000 c/o")]
    [InlineData("items 5,6 and 1,000,000", "items 5 , 6 and 1,000,000")]
    [InlineData("call 555-0123 or 1-800-555-0123", "call 555-0123 or 1-800-555-0123")]
    [InlineData("S-300, F-16s, G7, COVID-19", "S - 300 , F - 16s , G7 , COVID - 19")]

    // names of the net
    [InlineData("See http://example.org/a-b?c=d, www.example.org, example.org.", "See http://example.org/a-b?c=d , www.example.org , example.org .")]
    [InlineData("mail a.b-c@example.org (or @press, #summit, #1)", "mail a.b-c@example.org ( or @press , #summit , # 1 )")]

    // other marks
    [InlineData("«Ja», „nein“, “yes”, 'no'", "« Ja » , „ nein “ , “ yes ” , ' no '")]
    [InlineData("What?! No!!! (AT&T, R&D)", "What ?! No !!! ( AT&T , R&D )")]
    [InlineData("Ərdoğan, Zelenskyy, Müller, Łódź, ﻿x", "Ərdoğan , Zelenskyy , Müller , Łódź , x")]
    [InlineData("peace 🕊️ now 👍🏽", "peace 🕊️ now 👍 🏽")]
    public void Text_is_cut_as_the_treebanks_cut_it(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Tokenizer.Words(text)));

    [Theory]
    [InlineData("Putin", TokenShape.Capital | TokenShape.Letter | TokenShape.Small)]
    [InlineData("NATO", TokenShape.Capital | TokenShape.AllCapitals | TokenShape.Letter)]
    [InlineData("1,200", TokenShape.Number | TokenShape.Digit)]
    [InlineData("20th", TokenShape.Digit | TokenShape.Letter | TokenShape.Small)]
    [InlineData("iPhone", TokenShape.Letter | TokenShape.Small)]
    [InlineData("—", TokenShape.Punctuation)]
    public void A_token_knows_how_it_is_written(string text, TokenShape shape) =>
        Assert.Equal(shape, Segmented.ReadParagraph(text).Tokens.Shapes[0]);

    [Fact]
    public void Phrases_of_packs_and_words_of_reports_are_cut_by_one_rule()
    {
        const string Text = "The so-called U.S.-Mexico-Canada Agreement didn't cost $5m.";
        Document document = Segmented.ReadParagraph(Text);
        Assert.Equal(Tokenizer.Words(Text), Enumerable.Range(0, document.Tokens.Count).Select(t => document.Form(t).ToString()));
    }
}
