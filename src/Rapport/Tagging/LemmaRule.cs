namespace Rapport.Tagging;

/// <summary>What happens to the letters of a form that its lemma keeps.</summary>
internal enum LemmaCase : byte
{
    /// <summary>They become small.</summary>
    Lower,

    /// <summary>They stay.</summary>
    Keep,

    /// <summary>The first becomes a capital, the others small.</summary>
    Title,
}

/// <summary>How a form becomes its lemma: cut so many letters off its end, then append.</summary>
internal readonly record struct LemmaRule(int Cut, string Append, LemmaCase Case)
{
    /// <summary>Writes the lemma and gives its length, or −1 where the buffer is too short.</summary>
    public int Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        int kept = Math.Max(0, form.Length - Cut);
        if (kept + Append.Length > lemma.Length) return -1;
        switch (Case)
        {
            case LemmaCase.Keep:
                form[..kept].CopyTo(lemma);
                break;
            default:
                for (int i = 0; i < kept; i++) lemma[i] = char.ToLowerInvariant(form[i]);
                if (Case == LemmaCase.Title && kept > 0) lemma[0] = char.ToUpperInvariant(form[0]);
                break;
        }

        Append.CopyTo(lemma[kept..]);
        return kept + Append.Length;
    }

    /// <summary>The rule that makes this lemma of this form.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        int common = 0;
        while (common < form.Length && common < lemma.Length
            && char.ToLowerInvariant(form[common]) == char.ToLowerInvariant(lemma[common])) common++;
        Span<char> made = stackalloc char[lemma.Length];
        foreach (LemmaCase letters in Enum.GetValues<LemmaCase>())
        {
            var rule = new LemmaRule(form.Length - common, lemma[common..], letters);
            if (rule.Apply(form, made) == lemma.Length && made.SequenceEqual(lemma)) return rule;
        }

        return new LemmaRule(form.Length, lemma, LemmaCase.Keep);
    }
}
