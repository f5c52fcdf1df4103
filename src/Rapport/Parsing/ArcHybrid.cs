namespace Rapport.Parsing;

/// <summary>
/// The state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence. The
/// root stands behind the last word. Words are numbered from 0; the root is <see cref="Count"/>.
/// </summary>
internal sealed class ArcHybrid
{
    private int[] _stack = new int[64];
    private int[] _head = new int[64];
    private byte[] _label = new byte[64];
    private int[] _left = new int[64];
    private int[] _left2 = new int[64];
    private int[] _right = new int[64];
    private int[] _right2 = new int[64];

    public int Count { get; private set; }

    public int Depth { get; private set; }

    /// <summary>The first word of the buffer.</summary>
    public int Next { get; private set; }

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsDone => Depth == 0 && Next == Count;

    public ReadOnlySpan<int> Heads => _head.AsSpan(0, Count);

    public ReadOnlySpan<byte> Labels => _label.AsSpan(0, Count);

    /// <summary>A word of the stack counted from its top, or −1.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : -1;

    /// <summary>A word of the buffer, the root behind the last; −1 behind that.</summary>
    public int Buffer(int ahead) => Next + ahead <= Count ? Next + ahead : -1;

    public int Head(int word) => _head[word];

    public byte Label(int word) => _label[word];

    /// <summary>Leftmost child, or −1.</summary>
    public int Left(int word) => word < 0 ? -1 : _left[word];

    public int Left2(int word) => word < 0 ? -1 : _left2[word];

    public int Right(int word) => word < 0 ? -1 : _right[word];

    public int Right2(int word) => word < 0 ? -1 : _right2[word];

    public void Start(int count)
    {
        if (_head.Length <= count)
        {
            int size = Math.Max(count + 1, _head.Length * 2);
            _stack = new int[size];
            _head = new int[size];
            _label = new byte[size];
            _left = new int[size];
            _left2 = new int[size];
            _right = new int[size];
            _right2 = new int[size];
        }

        Count = count;
        Depth = 0;
        Next = 0;
        Array.Fill(_head, -1, 0, count + 1);
        Array.Clear(_label, 0, count + 1);
        foreach (int[] child in (ReadOnlySpan<int[]>)[_left, _left2, _right, _right2]) Array.Fill(child, -1, 0, count + 1);
    }

    public bool CanShift => Next < Count;

    // The root takes one word only, and only when no other is left.
    public bool CanLeft => Depth > 0 && (Next < Count || Depth == 1);

    public bool CanRight => Depth > 1;

    public void Shift() => _stack[Depth++] = Next++;

    /// <summary>The first word of the buffer becomes the head of the top of the stack.</summary>
    public void LeftArc(byte label)
    {
        int child = _stack[--Depth];
        _head[child] = Next;
        _label[child] = label;
        _left2[Next] = _left[Next];
        _left[Next] = child;
    }

    /// <summary>The second word of the stack becomes the head of the top.</summary>
    public void RightArc(byte label)
    {
        int child = _stack[--Depth];
        int head = _stack[Depth - 1];
        _head[child] = head;
        _label[child] = label;
        _right2[head] = _right[head];
        _right[head] = child;
    }
}
