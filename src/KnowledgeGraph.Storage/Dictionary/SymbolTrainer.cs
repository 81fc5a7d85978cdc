namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// Finds the symbols of a part from samples of its texts: beginning with none, each round encodes the samples with the symbols found so far,
/// and joins those that stood beside each other most.
/// </summary>
internal sealed class SymbolTrainer
{
    private const int Rounds = 5;
    private const int Codes = 512;
    private const int FewestUses = 4;
    private const int FewestBytes = 4096;

    private readonly List<byte[]> _samples = [];
    private readonly int[] _uses = new int[Codes];
    private readonly int[] _pairs = new int[Codes * Codes];
    private int _bytes;

    public void Add(ReadOnlySpan<byte> text)
    {
        _samples.Add(text.ToArray());
        _bytes += text.Length;
    }

    /// <summary>The best symbols; none if the samples are too few to say.</summary>
    public SymbolTable Train()
    {
        var table = SymbolTable.None;
        for (var round = 0; round < Rounds && _bytes >= FewestBytes; round++)
        {
            Array.Clear(_uses);
            Array.Clear(_pairs);
            var encoder = new SymbolEncoder(table);
            _samples.ForEach(sample => Count(encoder, sample));
            table = Choose(table);
        }

        return table;
    }

    // Codes from 256 on are bytes without a symbol.
    private void Count(SymbolEncoder encoder, ReadOnlySpan<byte> text)
    {
        var last = -1;
        while (text.Length > 0)
        {
            var (length, symbol) = encoder.Longest(text);
            var code = length > 0 ? symbol : 256 + text[0];
            _uses[code]++;
            if (last >= 0)
            {
                _pairs[(last * Codes) + code]++;
            }

            last = code;
            text = text[Math.Max(length, 1)..];
        }
    }

    private SymbolTable Choose(SymbolTable table)
    {
        var gains = new Dictionary<(ulong Word, int Length), long>();
        for (var left = 0; left < Codes; left++)
        {
            if (_uses[left] < FewestUses)
            {
                continue;
            }

            // A byte without symbol costs two.
            var (word, length) = Symbol(table, left);
            Gain(gains, word, length, (long)_uses[left] * (length == 1 ? 2 : length));
            for (var right = 0; right < Codes && length < SymbolTable.MaxLength; right++)
            {
                var uses = _pairs[(left * Codes) + right];
                if (uses >= FewestUses)
                {
                    var next = Symbol(table, right);
                    var joined = Math.Min(SymbolTable.MaxLength, length + next.Length);
                    Gain(gains, word | (next.Word << (length * 8)), joined, (long)uses * joined);
                }
            }
        }

        return new SymbolTable([.. gains
            .OrderByDescending(gain => gain.Value).ThenBy(gain => gain.Key.Word).ThenBy(gain => gain.Key.Length)
            .Take(SymbolTable.MaxCount).Select(gain => gain.Key)]);
    }

    private static void Gain(Dictionary<(ulong Word, int Length), long> gains, ulong word, int length, long gain) =>
        gains[(word, length)] = gains.GetValueOrDefault((word, length)) + gain;

    private static (ulong Word, int Length) Symbol(SymbolTable table, int code) => code < 256 ? table[code] : ((ulong)(code - 256), 1);
}
