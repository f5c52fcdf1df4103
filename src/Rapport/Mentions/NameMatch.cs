using System.Runtime.CompilerServices;

namespace Rapport.Mentions;

/// <summary>Tables that hold names.</summary>
internal enum NameTable : byte
{
    Countries,
    Territories,
    Organizations,
    Metonyms,
    People,
    Places,
    GivenNames,
}

/// <summary>Tables that hold offices, titles and common nouns for those who act.</summary>
internal enum TermTable : byte
{
    Titles,
    Offices,
    Organs,
    Roles,
    Nominals,
}

/// <summary>
/// What the tables know under one name: for every table the state of its phrase index, 0 where it knows nothing. Who of
/// them is meant is for linking to say.
/// </summary>
[InlineArray(Tables)]
internal struct NameMatch
{
    public const int Tables = 7;
    private int _state;

    /// <summary>The state in a table.</summary>
    public readonly int In(NameTable table) => this[(int)table];

    /// <summary>Whether a table knows the name.</summary>
    public readonly bool Has(NameTable table) => this[(int)table] != 0;

    /// <summary>Whether any table but that of given names knows it.</summary>
    public readonly bool Any
    {
        get
        {
            for (int i = 0; i < (int)NameTable.GivenNames; i++)
                if (this[i] != 0) return true;
            return false;
        }
    }
}

/// <summary>What the tables know of an office, title or common noun: for every table the state of its phrase index, or 0.</summary>
[InlineArray(Tables)]
internal struct TermMatch
{
    public const int Tables = 5;
    private int _state;

    /// <summary>The state in a table.</summary>
    public readonly int In(TermTable table) => this[(int)table];

    /// <summary>Whether a table knows the term.</summary>
    public readonly bool Has(TermTable table) => this[(int)table] != 0;

    /// <summary>Whether it is an office that somebody holds.</summary>
    public readonly bool IsOffice => Has(TermTable.Titles) || Has(TermTable.Offices);

    /// <summary>Whether any table knows it.</summary>
    public readonly bool Any => IsOffice || Has(TermTable.Organs) || Has(TermTable.Roles) || Has(TermTable.Nominals);
}
