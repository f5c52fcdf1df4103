namespace Rapport.Linking;

/// <summary>
/// Finds who a counterpart is: whoever holds the same office of another state on that day. Presidents and prime ministers
/// are counterparts by title, and where the other state has none of that title, by heading the government.
/// </summary>
internal sealed class Counterparts(Atlas atlas, string day)
{
    /// <summary>The row in <c>people</c> of the counterpart of a person in a state, or −1.</summary>
    /// <param name="person">A row in <c>people</c>.</param>
    /// <param name="state">A state, as a number of <see cref="BodyIndex"/>.</param>
    public int Of(int person, int state)
    {
        for (int term = atlas.Terms.FirstOf(person); term >= 0; term = atlas.Terms.NextOf(term))
        {
            if (atlas.Terms.Compare(term, day) != 0 || atlas.Terms.Of(term) == state || !atlas.IsUnique(atlas.Terms.Office(term))) continue;
            int found = atlas.IsHead(atlas.Terms.Office(term)) ? Head(term, state) : atlas.Terms.Holder(atlas.Terms.Office(term), state, day);
            if (found >= 0) return found;
        }

        return -1;
    }

    private int Head(int term, int state)
    {
        string title = Title(atlas.Terms.Role(term));
        int government = -1;
        foreach (int office in atlas.Heads)
        {
            if (atlas.Terms.Holder(office, state, day, r => Title(r) == title) is >= 0 and var same) return same;
            if (atlas.IsHeadOfGovernment(office)) government = atlas.Terms.Holder(office, state, day);
        }

        return government;
    }

    // "President" of "President of Turkey".
    private static string Title(string role) => role.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var at ? role[..at] : role;
}
