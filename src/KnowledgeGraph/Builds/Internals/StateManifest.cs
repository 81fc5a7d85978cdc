using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph;

/// <summary>
/// Which facts a build consists of. A file of JSON lines that is replaced as a whole: version; length of each segment that counts; an array
/// for each article; a SHA-256 of the lines before.
/// </summary>
internal sealed record StateManifest(IReadOnlyDictionary<int, long> Segments, IReadOnlyList<StateEntry> Entries)
{
    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static StateManifest Empty { get; } = new(new Dictionary<int, long>(), []);

    public void Write(string path) => AtomicFile.Write(path, stream =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Line(json => json.WriteNumber("kg-build", Version));
        foreach (var (number, length) in Segments.OrderBy(segment => segment.Key))
        {
            Line(json =>
            {
                json.WriteNumber("segment", number);
                json.WriteNumber("length", length);
            });
        }

        foreach (var entry in Entries)
        {
            Line(json => Write(json, entry));
        }

        var sum = Convert.ToHexStringLower(hash.GetHashAndReset());
        Line(json => json.WriteString("sha256", sum));

        void Line(Action<Utf8JsonWriter> members)
        {
            var bytes = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(bytes, Options))
            {
                json.WriteStartObject();
                members(json);
                json.WriteEndObject();
            }

            bytes.Write("\n"u8);
            hash.AppendData(bytes.WrittenSpan);
            stream.Write(bytes.WrittenSpan);
        }
    });

    /// <exception cref="BuildStateException">It is damaged or of a newer version.</exception>
    public static StateManifest Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var last = bytes.AsSpan(0, Math.Max(0, bytes.Length - 1)).LastIndexOf((byte)'\n') + 1;
        try
        {
            CheckVersion(bytes, path);
            var sum = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, last)));
            if (Object(bytes.AsSpan(last)).GetProperty("sha256").GetString() != sum)
            {
                throw BuildStateException.Corrupt(path, "its checksum is another");
            }

            return Parse(bytes.AsSpan(0, last));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw BuildStateException.Corrupt(path, "it is no list of articles");
        }
    }

    private static void Write(Utf8JsonWriter json, StateEntry entry)
    {
        json.WriteString("key", entry.Key);
        if (entry.IsGiven)
        {
            json.WriteBoolean("given", true);
        }

        json.WriteNumber("segment", entry.Segment);
        json.WriteNumber("offset", entry.Offset);
        json.WriteNumber("length", entry.Length);

        json.WriteString("id", Encode(entry.Id));
    }

    private static void CheckVersion(ReadOnlySpan<byte> bytes, string path)
    {
        var first = Object(bytes[..(bytes.IndexOf((byte)'\n') + 1)]);
        if (first.GetProperty("kg-build").GetInt32() > Version)
        {
            throw new BuildStateException(BuildStateError.NewerFormat, $"{path} was written by a newer version: use that one, or another folder.");
        }
    }

    private static StateManifest Parse(ReadOnlySpan<byte> bytes)
    {
        var segments = new Dictionary<int, long>();
        var entries = new List<StateEntry>();
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (bytes[range].IsEmpty)
            {
                continue;
            }

            var line = Object(bytes[range]);
            if (line.TryGetProperty("key", out var key))
            {
                entries.Add(new StateEntry(
                    key.GetString()!, line.TryGetProperty("given", out _), line.GetProperty("segment").GetInt32(), line.GetProperty("offset").GetInt64(),
                    line.GetProperty("length").GetInt32(), Decode(line.GetProperty("id").GetString()!)));
            }
            else if (line.TryGetProperty("segment", out var segment))
            {
                segments.Add(segment.GetInt32(), line.GetProperty("length").GetInt64());
            }
        }

        return new StateManifest(segments, entries);
    }

    private static JsonElement Object(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        return JsonElement.ParseValue(ref json);
    }

    // Half of a surrogate pair is written as %D800, and so is the per cent sign.
    private static string Encode(string id) => string.Concat(id.Select(c => c == '%' || char.IsSurrogate(c)
        ? string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X4}")
        : c.ToString()));

    private static string Decode(string id)
    {
        var text = new StringBuilder();
        for (var at = 0; at < id.Length; at++)
        {
            if (id[at] != '%')
            {
                text.Append(id[at]);
                continue;
            }

            text.Append((char)int.Parse(id.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            at += 4;
        }

        return text.ToString();
    }
}
