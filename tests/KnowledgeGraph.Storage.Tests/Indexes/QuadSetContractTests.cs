using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Tests.Indexes;

/// <summary>The contract over packed keys.</summary>
[TestFixture]
internal sealed class PackedSetContractTests : QuadSetContract
{
    protected override QuadSet Create(List<QuadIds> quads) => SampleIds.Packed(quads.AsEnumerable().Reverse().Concat(quads.Take(10)));
}

/// <summary>The contract over compressed columns.</summary>
[TestFixture]
internal sealed class ColumnSetContractTests : QuadSetContract
{
    protected override QuadSet Create(List<QuadIds> quads)
    {
        var set = ColumnSetWriter.Write(SampleIds.Packed(quads), _ => new NativeOutput(), degree: 2, CancellationToken.None);
        set.Verify(CancellationToken.None);
        return set;
    }
}

/// <summary>The contract over compressed columns written from several sets, some of them of removed quads.</summary>
[TestFixture]
internal sealed class MergedColumnSetContractTests : QuadSetContract
{
    protected override QuadSet Create(List<QuadIds> quads) => ColumnSetWriter.Write(new MergedSet(quads), _ => new NativeOutput(), degree: 1, CancellationToken.None);
}

/// <summary>The contract over several sets read as one.</summary>
[TestFixture]
internal sealed class MergedSetContractTests : QuadSetContract
{
    protected override QuadSet Create(List<QuadIds> quads) => new MergedSet(quads);
}

/// <summary>A base of two thirds and some quads too many, runs that remove those, and a run that adds the rest.</summary>
internal sealed class MergedSet : QuadSet
{
    private readonly List<(QuadSet Set, bool Adds)> _runs = [];
    private readonly QuadSet _all;

    public MergedSet(List<QuadIds> quads)
    {
        _all = SampleIds.Packed(quads);
        var others = quads.Where((_, i) => i % 7 == 0).Select(quad => quad with { Object = quad.Object ^ 4 }).Except(quads).Where(quad => quad.Object != 0).ToList();
        var late = quads.Where((_, i) => i % 3 == 0).ToList();
        _runs.Add((ColumnSetWriter.Write(SampleIds.Packed(quads.Except(late).Concat(others.Skip(5))), _ => new NativeOutput(), 1, CancellationToken.None), true));
        _runs.Add((SampleIds.Packed(late.Take(late.Count / 2).Concat(others.Take(5))), true));
        _runs.Add((SampleIds.Packed(others), false));
        _runs.Add((SampleIds.Packed(late.Skip(late.Count / 2)), true));
        _runs.Add((SampleIds.Packed(late.Skip(late.Count / 2)), false));
        _runs.Add((SampleIds.Packed(late.Skip(late.Count / 2)), true));
    }

    public override long Count => _all.Count;

    public override long Bytes => 0;

    public override IEnumerable<ulong> GraphNames => _all.GraphNames;

    public override bool Contains(in QuadIds quad) => _all.Contains(quad);

    public override long Match(in QuadPattern pattern)
    {
        var count = 0L;
        foreach (var (set, adds) in _runs)
        {
            count += adds ? set.Match(pattern) : -set.Match(pattern);
        }

        return count;
    }

    public override SetCursor? ScanIfAny(in QuadPattern pattern, QuadOrder order) => _all.ScanIfAny(pattern, order);

    public override QuadCursor Scan(in QuadPattern pattern, QuadOrder order, QuadPositions columns)
    {
        var merge = new MergeCursor(pattern, order, columns);
        _runs.ForEach(run => merge.Add(run.Set, run.Adds));
        return merge;
    }

    public override long EstimateDistinct(in QuadPattern pattern, QuadPosition position) => _all.EstimateDistinct(pattern, position);
}
