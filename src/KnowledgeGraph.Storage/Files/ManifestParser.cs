using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Files;

/// <summary>Reads the text of a manifest, word by word. For one thread.</summary>
internal sealed class ManifestParser
{
    private readonly string _path;
    private readonly string[] _words;
    private int _at;

    private ManifestParser(string text, string path)
    {
        _path = path;
        _words = text.Split([' ', '\n']);
    }

    /// <summary>The manifest that the bytes say.</summary>
    /// <exception cref="StoreException">They are damaged, or of a newer version.</exception>
    public static Manifest Parse(ReadOnlySpan<byte> bytes, string path)
    {
        CheckVersion(bytes, path);
        var last = ManifestText.LastLine(0).Length;
        var body = bytes.Length > last ? bytes[..^last] : default;
        if (body.IsEmpty || !bytes[^last..].SequenceEqual(ManifestText.LastLine(Crc32C.Compute(body))))
        {
            throw new StoreException(StoreError.Corrupt, $"{path} does not fit its checksum.", path);
        }

        return new ManifestParser(Encoding.ASCII.GetString(body), path).ReadAll();
    }

    // Before the checksum, which a newer version may write otherwise.
    private static void CheckVersion(ReadOnlySpan<byte> bytes, string path)
    {
        var end = bytes.IndexOf((byte)'\n');
        var line = Encoding.ASCII.GetString(bytes[..Math.Clamp(end, 0, 100)]);
        if (line.StartsWith(ManifestText.Title + " ", StringComparison.Ordinal)
            && int.TryParse(line.AsSpan(ManifestText.Title.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && version > ManifestText.Version)
        {
            throw new StoreException(StoreError.NewerFormat, $"A newer version of this library wrote the store: {path} is of version {version}.", path);
        }
    }

    private Manifest ReadAll()
    {
        Expect(ManifestText.Title);
        Expect(ManifestText.Version.ToString(CultureInfo.InvariantCulture));
        return new Manifest
        {
            Store = new StoreId(Named<UInt128>("store", NumberStyles.AllowHexSpecifier)),
            HashSeed = Named<ulong>("seed", NumberStyles.AllowHexSpecifier),
            Number = Named<long>("manifest"),
            NextFile = Named<long>("next-file"),
            FirstLog = Named<long>("first-log"),
            LastSequence = Named<ulong>("sequence"),
            Dictionary = [.. ReadDictionary()],
            Runs = [.. ReadRuns()],
        };
    }

    private IEnumerable<ManifestTerms> ReadDictionary()
    {
        while (Skip("terms"))
        {
            yield return new ManifestTerms(File(), Counts(), Counts());
        }
    }

    // The text ends with a line's end, so one empty word is last.
    private IEnumerable<ManifestRun> ReadRuns()
    {
        while (Skip("run"))
        {
            yield return new ManifestRun(Set("adds"), Set("removes"));
        }

        Expect("");
        if (_at != _words.Length)
        {
            throw Wrong();
        }
    }

    private ManifestSet Set(string name)
    {
        var count = Named<long>(name);
        var indexes = new List<ManifestIndex>();
        while (Skip("index"))
        {
            var order = Enum.TryParse<QuadOrder>(Next(), ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) ? parsed : throw Wrong();
            indexes.Add(new ManifestIndex(order, File()));
        }

        return new ManifestSet(count, indexes);
    }

    private FileReference File()
    {
        var name = Next();
        return ManifestText.IsName(name)
            ? new FileReference(name, Number<long>(), Number<uint>(NumberStyles.AllowHexSpecifier))
            : throw Wrong();
    }

    private ManifestCounts Counts() => new(Number<ulong>(), Number<ulong>(), Number<ulong>(), Number<ulong>());

    private T Named<T>(string name, NumberStyles style = NumberStyles.None)
        where T : struct, System.Numerics.INumber<T>
    {
        Expect(name);
        return Number<T>(style);
    }

    private T Number<T>(NumberStyles style = NumberStyles.None)
        where T : struct, System.Numerics.INumber<T> =>
        T.TryParse(Next(), style, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong();

    private void Expect(string word)
    {
        if (Next() != word)
        {
            throw Wrong();
        }
    }

    private bool Skip(string word)
    {
        var isThere = _at < _words.Length && _words[_at] == word;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private string Next() => _at < _words.Length ? _words[_at++] : throw Wrong();

    private StoreException Wrong() => new(StoreError.Corrupt, $"{_path} fits its checksum but its word {_at} is not one of a manifest.", _path);
}
