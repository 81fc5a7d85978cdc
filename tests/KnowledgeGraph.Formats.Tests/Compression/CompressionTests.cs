using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests.Compression;

internal sealed class CompressionTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<https://example.org/thing/{i * 7919 % 20_011}> <p:p> \"{i}\" .\n")));

    private static RdfCompression[] Packed => [RdfCompression.Gzip, RdfCompression.Brotli, RdfCompression.Zstd];

    private static RdfCompression[] All => [.. RdfCompression.All];

    [TestCase("a.ttl.gz", "gzip")]
    [TestCase("A.GZ", "gzip")]
    [TestCase("a.br", "brotli")]
    [TestCase("a.zst", "zstd")]
    [TestCase("a.ttl", "none")]
    [TestCase("gz", "none")]
    public void FromFileName(string file, string name) => Assert.That(RdfCompression.FromFileName(file).Name, Is.EqualTo(name));

    [TestCase("GZIP", "gzip")]
    [TestCase("x-gzip", "gzip")]
    [TestCase("br", "brotli")]
    [TestCase("identity", "none")]
    [TestCase("deflate", null)]
    public void FromName(string token, string? name) => Assert.That(RdfCompression.FromName(token)?.Name, Is.EqualTo(name));

    [TestCaseSource(nameof(All))]
    public async Task What_was_packed_comes_back_sync_and_async(RdfCompression compression)
    {
        foreach (var text in new[] { [], "x"u8.ToArray(), Text })
        {
            var packed = Pack(compression, text);
            Assert.That(Unpack(compression, packed), Is.EqualTo(text));
            Assert.That(await UnpackAsync(compression, packed), Is.EqualTo(text));
            Assert.That(Unpack(compression, packed, pieces: 1), Is.EqualTo(text), "byte by byte");
            Assert.That(Pack(compression, text), Is.EqualTo(packed), "the same bytes again");
        }
    }

    [TestCaseSource(nameof(Packed))]
    public void A_level_is_a_matter_of_size_alone(RdfCompression compression)
    {
        foreach (var level in Enum.GetValues<CompressionLevel>())
        {
            Assert.That(Unpack(compression, Pack(compression, Text, level)), Is.EqualTo(Text));
        }

        Assert.That(Pack(compression, Text, CompressionLevel.SmallestSize), Has.Length.LessThan(Pack(compression, Text, CompressionLevel.Fastest).Length));
    }

    [Test]
    public void The_first_bytes_tell_gzip_and_zstd()
    {
        Assert.That(RdfCompression.Detect(Pack(RdfCompression.Gzip, Text)), Is.SameAs(RdfCompression.Gzip));
        Assert.That(RdfCompression.Detect(Pack(RdfCompression.Zstd, Text)), Is.SameAs(RdfCompression.Zstd));
        Assert.That(RdfCompression.Detect([0x50, 0x2A, 0x4D, 0x18]), Is.SameAs(RdfCompression.Zstd), "a skippable frame");
        Assert.That(RdfCompression.Detect(Pack(RdfCompression.Brotli, Text)), Is.SameAs(RdfCompression.None));
        Assert.That(RdfCompression.Detect(Text), Is.SameAs(RdfCompression.None));
        Assert.That(RdfCompression.Detect([]), Is.SameAs(RdfCompression.None));
    }

    [Test]
    public void Several_members_and_frames_are_one_document()
    {
        byte[] gzip = [.. Pack(RdfCompression.Gzip, Text), .. Pack(RdfCompression.Gzip, []), .. Pack(RdfCompression.Gzip, Text)];
        byte[] zstd = [.. Pack(RdfCompression.Zstd, Text), 0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 7, 7, .. Pack(RdfCompression.Zstd, Text)];
        byte[] twice = [.. Text, .. Text];
        Assert.That(Unpack(RdfCompression.Gzip, gzip), Is.EqualTo(twice));
        Assert.That(Unpack(RdfCompression.Gzip, gzip, pieces: 1), Is.EqualTo(twice));
        Assert.That(Unpack(RdfCompression.Zstd, zstd), Is.EqualTo(twice));
        Assert.That(Unpack(RdfCompression.Zstd, zstd, pieces: 1), Is.EqualTo(twice));
    }

    [TestCaseSource(nameof(Packed))]
    public void Data_that_are_cut_anywhere_are_an_error_and_give_nothing_false(RdfCompression compression)
    {
        var text = Text[..3000];
        var packed = Pack(compression, text);
        for (var length = 0; length < packed.Length; length++)
        {
            using var document = compression.OpenRead(new MemoryStream(packed, 0, length));
            var read = new MemoryStream();
            var error = Assert.Throws<RdfSyntaxException>(() => document.CopyTo(read), $"{length} of {packed.Length} bytes");
            Assert.That(error!.IsLimit, Is.False);
            Assert.That(error.Diagnostic.Message, Does.Contain(compression.Name).IgnoreCase.And.Contain("too early"));
            Assert.That(text.AsSpan().StartsWith(read.GetBuffer().AsSpan(0, (int)read.Length)), Is.True, "nothing but the document before the error");
        }
    }

    [Test]
    public void A_second_gzip_member_that_is_cut_is_an_error()
    {
        var first = Pack(RdfCompression.Gzip, Text[..500]);
        var second = Pack(RdfCompression.Gzip, Text[..700]);
        for (var length = 2; length < second.Length; length++)
        {
            byte[] both = [.. first, .. second[..length]];
            Assert.That(() => Unpack(RdfCompression.Gzip, both), Throws.TypeOf<RdfSyntaxException>(), $"{length} bytes");
        }
    }

    [TestCaseSource(nameof(Packed))]
    public void Corrupt_data_are_an_error_or_the_same_text(RdfCompression compression)
    {
        var text = Text[..2000];
        var packed = Pack(compression, text);
        var refused = 0;
        for (var at = 0; at < packed.Length; at++)
        {
            var broken = packed.ToArray();
            broken[at] ^= 0x10;
            try
            {
                // Brotli has no checksum, and parts of a gzip header mean nothing to the text.
                Unpack(compression, broken);
            }
            catch (RdfSyntaxException error)
            {
                Assert.That(error.Diagnostic.Code, Is.EqualTo("KG1011").Or.EqualTo("KG1010"));
                refused++;
            }
        }

        Assert.That(refused, Is.GreaterThan(packed.Length / (compression == RdfCompression.Brotli ? 4 : 2)));
    }

    [Test]
    public void What_stands_behind_the_data_is_refused_or_passed_over()
    {
        byte[] Behind(RdfCompression compression) => [.. Pack(compression, Text), 1, 2, 3, 4, 5];
        Assert.That(() => Unpack(RdfCompression.Brotli, Behind(RdfCompression.Brotli)), Throws.TypeOf<RdfSyntaxException>());
        Assert.That(() => Unpack(RdfCompression.Zstd, Behind(RdfCompression.Zstd)), Throws.TypeOf<RdfSyntaxException>());
        Assert.That(Unpack(RdfCompression.Gzip, Behind(RdfCompression.Gzip)), Is.EqualTo(Text));
        Assert.That(Unpack(RdfCompression.Gzip, [.. Pack(RdfCompression.Gzip, Text), .. new byte[70_000]]), Is.EqualTo(Text), "padding");
    }

    [TestCaseSource(nameof(Packed))]
    public void A_decompression_bomb_ends_at_the_ratio(RdfCompression compression)
    {
        var bomb = Bomb(compression, 200 << 20);
        var error = Refused(() => compression.OpenRead(new MemoryStream(bomb)));
        Assert.That(error.Error.IsLimit, Is.True);
        Assert.That(error.Error.Diagnostic.Message, Does.Contain("MaxRatio = 250"));
        Assert.That(error.Unpacked, Is.LessThan(110 << 20));
    }

    [TestCaseSource(nameof(All))]
    public void The_output_has_a_limit_if_it_is_asked_for(RdfCompression compression)
    {
        var packed = Pack(compression, Text);
        Stream Open(long limit) => compression.OpenRead(new MemoryStream(packed), new CompressionLimits { MaxOutputBytes = limit });
        var error = Refused(() => Open(Text.Length - 1));
        Assert.That(error.Error.IsLimit, Is.True);
        Assert.That(error.Error.Diagnostic.Message, Does.Contain("MaxOutputBytes"));
        using var whole = Open(Text.Length);
        Assert.That(() => whole.CopyTo(Stream.Null), Throws.Nothing);
    }

    [TestCaseSource(nameof(All))]
    public void The_inner_stream_stays_open(RdfCompression compression)
    {
        using var stream = new MemoryStream();
        compression.OpenWrite(stream).Dispose();
        stream.Position = 0;
        compression.OpenRead(stream).Dispose();
        Assert.That(stream.CanRead, Is.True);
    }

    [TestCaseSource(nameof(All))]
    public void A_reader_reads_it(RdfCompression compression)
    {
        using var document = compression.OpenRead(new MemoryStream(Pack(compression, Text)));
        Assert.That(RdfReader.ReadDataset(document, RdfFormat.NTriples).Count, Is.EqualTo(20_000));
    }

    private static byte[] Pack(RdfCompression compression, byte[] text, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var packed = new MemoryStream();
        using (var stream = compression.OpenWrite(packed, level))
        {
            stream.Write(text);
        }

        return packed.ToArray();
    }

    private static byte[] Bomb(RdfCompression compression, long size)
    {
        using var packed = new MemoryStream();
        using (var stream = compression.OpenWrite(packed))
        {
            var zeros = new byte[1 << 20];
            for (var written = 0L; written < size; written += zeros.Length)
            {
                stream.Write(zeros);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(RdfCompression compression, byte[] packed, int pieces = 1 << 16)
    {
        using var document = compression.OpenRead(new Drip(packed, pieces));
        using var text = new MemoryStream();
        document.CopyTo(text);
        Assert.That(document.Read(new byte[10]), Is.Zero, "the end stays the end");
        return text.ToArray();
    }

    private static async Task<byte[]> UnpackAsync(RdfCompression compression, byte[] packed)
    {
        await using var document = compression.OpenRead(new MemoryStream(packed));
        using var text = new MemoryStream();
        await document.CopyToAsync(text);
        return text.ToArray();
    }

    private static (RdfSyntaxException Error, long Unpacked) Refused(Func<Stream> open)
    {
        using var stream = open();
        var buffer = new byte[1 << 16];
        var unpacked = 0L;
        var error = Assert.Throws<RdfSyntaxException>(() =>
        {
            while (stream.Read(buffer) is > 0 and var read)
            {
                unpacked += read;
            }
        });
        return (error!, unpacked);
    }

    /// <summary>Gives no more than a few bytes at once.</summary>
    private sealed class Drip(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(size, count));
    }
}
