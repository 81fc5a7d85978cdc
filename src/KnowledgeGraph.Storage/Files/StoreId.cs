using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace KnowledgeGraph.Storage.Files;

/// <summary>Sixteen random bytes that tell one store from another: files of another store that strayed into a folder are noticed.</summary>
internal readonly record struct StoreId(UInt128 Value)
{
    /// <summary>The bytes of an id.</summary>
    public const int Size = 16;

    /// <summary>An id that no other store has.</summary>
    public static StoreId New()
    {
        Span<byte> bytes = stackalloc byte[Size];
        RandomNumberGenerator.Fill(bytes);
        return Read(bytes);
    }

    /// <summary>The id that stands in the first 16 bytes.</summary>
    public static StoreId Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128LittleEndian(bytes));

    /// <summary>Writes the id into the first 16 bytes.</summary>
    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128LittleEndian(bytes, Value);

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
