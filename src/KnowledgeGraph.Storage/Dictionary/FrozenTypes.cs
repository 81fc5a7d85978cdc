using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>Literal types as bytes: in frozen parts and in the log, where numbers of memory mean nothing.</summary>
internal sealed class FrozenTypes
{
    private readonly Dictionary<uint, int> _places = [];
    private readonly List<uint> _numbers = [];

    public int Count => _numbers.Count;

    /// <summary>The place of a type in what <see cref="Write"/> will write.</summary>
    public int Place(uint number)
    {
        if (!_places.TryGetValue(number, out var place))
        {
            place = _numbers.Count;
            _places.Add(number, place);
            _numbers.Add(number);
        }

        return place;
    }

    /// <summary>The bytes: for each type a kind (0 datatype, 1 language tag, and directions), a length, and the datatype or the tag.</summary>
    public byte[] Write(LiteralTypes types)
    {
        var bytes = new MemoryStream();
        Span<byte> number = stackalloc byte[5];
        foreach (var type in _numbers)
        {
            var qualifier = types.Qualifier(type);
            bytes.WriteByte((byte)(types[type].Language is null ? 0 : 1 + (int)types[type].Direction));
            bytes.Write(number[..FrozenBytes.WriteNumber(number, (uint)qualifier.Length)]);
            bytes.Write(qualifier);
        }

        return bytes.ToArray();
    }

    /// <summary>The types that bytes hold, as numbers of memory.</summary>
    public static uint[] Read(ReadOnlySpan<byte> bytes, LiteralTypes types)
    {
        var (numbers, at) = (new List<uint>(), 0);
        while (at < bytes.Length)
        {
            var kind = bytes[at++];
            var length = FrozenBytes.ReadNumber(bytes, ref at);
            if (kind > 3 || length > bytes.Length - at)
            {
                throw FrozenBytes.Corrupt("a literal has no proper type");
            }

            numbers.Add(types.Intern(Make(kind, bytes.Slice(at, (int)length))));
            at += (int)length;
        }

        return [.. numbers];
    }

    private static LiteralType Make(int kind, ReadOnlySpan<byte> qualifier)
    {
        try
        {
            var text = FrozenBytes.StrictUtf8.GetString(qualifier);
            return LiteralType.Of(kind == 0
                ? new Literal(string.Empty, new Iri(text))
                : Literal.LanguageTagged(string.Empty, text, (BaseDirection)(kind - 1)));
        }
        catch (ArgumentException)
        {
            throw FrozenBytes.Corrupt("a literal has no proper type");
        }
    }
}
