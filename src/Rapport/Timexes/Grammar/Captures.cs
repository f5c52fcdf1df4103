using Rapport.Segmentation;
using Rapport.Timexes.Meaning;

namespace Rapport.Timexes.Grammar;

/// <summary>What the words of a rule have brought: values by slot. One instance serves a whole match as a stack.</summary>
internal sealed class Captures
{
    private readonly Slot[] _slots = new Slot[64];
    private readonly double[] _numbers = new double[64];
    private readonly string?[] _texts = new string?[64];
    private readonly TimeMeaning?[] _meanings = new TimeMeaning?[64];
    private readonly TokenRange[] _ranges = new TokenRange[64];
    private int _from;

    /// <summary>How many there are; setting it back forgets the later ones.</summary>
    public int Count { get; set; }

    /// <summary>Opens a frame: only what comes after it is seen until <see cref="Leave"/>.</summary>
    public int Enter()
    {
        int outer = _from;
        _from = Count;
        return outer;
    }

    /// <summary>Closes a frame.</summary>
    public void Leave(int outer)
    {
        Count = _from;
        _from = outer;
    }

    public void Add(Slot slot, double number, string? text, TimeMeaning? meaning, TokenRange range)
    {
        if (Count == _slots.Length) return;
        (_slots[Count], _numbers[Count], _texts[Count], _meanings[Count], _ranges[Count]) = (slot, number, text, meaning, range);
        Count++;
    }

    public bool Has(Slot slot) => Find(slot) >= 0;

    /// <summary>The number in a slot; 0 where there is none.</summary>
    public double Number(Slot slot) => Find(slot) is >= 0 and var i ? _meanings[i] is NumberMeaning number ? number.Number : _numbers[i] : 0;

    public int Whole(Slot slot) => Number(slot) is var number && double.IsNaN(number) ? 0 : (int)number;

    public string? Text(Slot slot) => Find(slot) is >= 0 and var i ? _texts[i] : null;

    public TimeMeaning? Meaning(Slot slot) => Find(slot) is >= 0 and var i ? _meanings[i] : null;

    public TokenRange Range(Slot slot) => Find(slot) is >= 0 and var i ? _ranges[i] : default;

    private int Find(Slot slot)
    {
        for (int i = Count - 1; i >= _from; i--)
            if (_slots[i] == slot) return i;
        return -1;
    }
}
