using System.Runtime.InteropServices;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Collects what a <see cref="BlockDirectory"/> holds, some bytes for each block, until all blocks are written.</summary>
internal sealed class BlockDirectoryWriter
{
    private readonly List<ulong> _first = [];
    private readonly List<ulong> _groups = [];
    private readonly List<uint> _places = [];
    private readonly List<ulong> _graphs = [];

    public void Add(long place, ulong first, ulong second, ulong third, ulong fourth, ReadOnlySpan<ulong> graphs)
    {
        if ((_places.Count & ((1 << BlockDirectory.GroupBits) - 1)) == 0)
        {
            _groups.Add((ulong)place);
        }

        _places.Add((uint)((ulong)place - _groups[^1]));
        _first.AddRange(first, second, third, fourth);
        var (bits, last) = (0UL, 0UL);
        foreach (var graph in graphs)
        {
            if (graph != last)
            {
                bits |= BlockDirectory.GraphBit(graph);
                last = graph;
            }
        }

        _graphs.Add(bits);
    }

    public void Write(in IndexFooter footer, ISealedOutput output)
    {
        var layout = footer.Layout;
        var positions = QuadOrders.Positions((QuadOrder)footer.Order);
        Span<ulong> key = stackalloc ulong[4];
        Span<ulong> ids = stackalloc ulong[4];
        for (var i = 0; i < _first.Count; i += 4)
        {
            for (var depth = 0; depth < 4; depth++)
            {
                ids[(int)positions[depth]] = _first[i + depth];
            }

            layout.Write([new QuadIds(ids[0], ids[1], ids[2], ids[3])], key[..layout.Words]);
            output.Write(MemoryMarshal.AsBytes(key[..layout.Words]));
        }

        output.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_groups)));
        if (footer.HasSeveralGraphs)
        {
            output.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_graphs)));
        }

        output.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_places)));
        output.Write(stackalloc byte[(_places.Count & 1) * 4]);
    }
}
