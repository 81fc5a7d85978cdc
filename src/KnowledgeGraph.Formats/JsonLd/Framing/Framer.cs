using KnowledgeGraph.Formats.JsonLd.Compaction;
using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Framing;

/// <summary>Trees out of a graph by the shape of a frame (JSON-LD 1.1 Framing, section 4.1).</summary>
internal sealed class Framer
{
    public const string Merged = "@merged";

    private readonly JsonLdSession _session;
    private readonly JsonMap _graphs;

    private readonly FramingBudget _budget;
    private readonly FrameMatcher _matcher;
    private readonly ReverseReferences _references = new();
    private readonly Stack<(string Graph, string Id)> _path = [];

    /// <param name="session">Options, limits, cancellation.</param>
    /// <param name="graphs">The node maps of all graphs by their name, <c>@merged</c> among them if that is framed.</param>
    public Framer(JsonLdSession session, JsonMap graphs)
    {
        _session = session;
        _graphs = graphs;
        _budget = new FramingBudget(session);
        _matcher = new FrameMatcher(session, _budget);
    }

    /// <summary>The nodes of a graph that fit the frame, with what the frame has below them.</summary>
    public JsonList Frame(string graphName, JsonList frame)
    {
        var results = new JsonList();
        var state = new FramingState(graphName, IsEmbedded: false, new EmbeddedNodes());
        Frame(state, Ids(GraphOf(graphName)), frame, new Parent(results, null));
        return results;
    }

    /// <exception cref="JsonLdException">It is no frame ("invalid frame").</exception>
    public static void Validate(JsonItem frame)
    {
        if (frame is not JsonMap map)
        {
            throw new JsonLdException(JsonLdErrorCodes.InvalidFrame, $"A frame is one object, not {frame}.");
        }

        foreach (var key in (ReadOnlySpan<string>)["@id", "@type"])
        {
            foreach (var value in map[key]?.Items ?? [])
            {
                var isJson = key is "@type" && value.Is("@json");
                if (value is not JsonMap && !isJson && !(value.AsString is { } iri && IriReference.IsAbsolute(iri)))
                {
                    throw new JsonLdException(JsonLdErrorCodes.InvalidFrame, $"The {key} of a frame is an IRI or a wildcard, not {value}.");
                }
            }
        }
    }

    private void Frame(FramingState state, IReadOnlyList<string> ids, JsonItem frames, Parent parent)
    {
        if (frames is JsonList { Count: not 1 })
        {
            throw new JsonLdException(JsonLdErrorCodes.InvalidFrame, $"A frame is one object, not {frames}.");
        }

        var frame = frames is JsonList list ? list[0] : frames;
        Validate(frame);
        var frameMap = (JsonMap)frame;
        var flags = FrameFlags.Of(frameMap, _session.Options);
        var graph = GraphOf(state.GraphName);
        _session.RequireNesting(_path.Count + 1);
        foreach (var id in ids)
        {
            _session.Cancellation.ThrowIfCancellationRequested();
            if (graph[id] is JsonMap node && _matcher.Matches(graph, node, frameMap, flags.RequireAll))
            {
                // Each match at the top is a result of its own.
                var own = parent.Property is null ? state with { Embedded = new EmbeddedNodes() } : state;
                FrameNode(new Match(own, ids, frameMap, flags, id, node), parent);
            }
        }
    }

    private void FrameNode(in Match match, Parent parent)
    {
        var (state, key) = (match.State, (match.State.GraphName, match.Id));
        _budget.Write();
        var output = new JsonMap { ["@id"] = new JsonText(match.Id) };
        if (!state.IsEmbedded && state.Embedded.Contains(key))
        {
            return;
        }

        if (state.IsEmbedded && (match.Flags.Embed == FrameEmbed.Never
            || _path.Contains(key)
            || (match.Flags.Embed == FrameEmbed.Once && state.Embedded.Contains(key))))
        {
            parent.Add(output);
            return;
        }

        if (match.Flags.Embed == FrameEmbed.Last)
        {
            state.Embedded.Withdraw(key);
        }

        state.Embedded.Add(key, parent.Holder, output);
        _path.Push(key);
        FrameGraph(match, output);
        if (match.Frame["@included"] is { } included)
        {
            Frame(state with { IsEmbedded = false }, match.Ids, included, new Parent(output, "@included"));
        }

        foreach (var (property, values) in match.Node.Sorted())
        {
            FrameProperty(match, output, property, values);
        }

        AddDefaults(match.Frame, output);
        FrameReverse(match, output);
        parent.Add(output);
        _path.Pop();
    }

    /// <summary>A node that names a graph, with the graph.</summary>
    private void FrameGraph(in Match match, JsonMap output)
    {
        if (!_graphs.Contains(match.Id))
        {
            return;
        }

        JsonItem frame = new JsonMap();
        if (match.Frame["@graph"] is { } wanted)
        {
            frame = wanted.Items is [JsonMap first, ..] ? first : frame;
        }
        else if (match.State.GraphName is Merged)
        {
            return;
        }

        var state = match.State with { GraphName = match.Id, IsEmbedded = false };
        Frame(state, Ids(GraphOf(match.Id)), frame, new Parent(output, "@graph"));
    }

    private void FrameProperty(in Match match, JsonMap output, string property, JsonItem values)
    {
        if (JsonLdKeywords.IsKeyword(property))
        {
            output[property] = values;
            return;
        }

        var wanted = match.Frame[property];
        if (match.Flags.Explicit && wanted is null)
        {
            return;
        }

        var embedded = match.State with { IsEmbedded = true };
        var frame = wanted ?? match.Flags.ToFrame();
        foreach (var value in values.Items)
        {
            if ((value as JsonMap)?["@list"] is { } items)
            {
                FrameList(match, embedded, new Parent(output, property), wanted, items);
            }
            else if (ExpandedForm.IsNodeReference(value))
            {
                Frame(embedded, [((JsonMap)value).Text("@id")!], frame, new Parent(output, property));
            }
            else if (frame.Items is not [JsonMap pattern, ..] || FrameMatcher.MatchesValue(pattern, (JsonMap)value))
            {
                output.AddValue(property, value, asArray: true);
            }
        }
    }

    private void FrameList(in Match match, FramingState embedded, Parent parent, JsonItem? wanted, JsonItem items)
    {
        var frame = wanted?.Items is [JsonMap first, ..] && first["@list"] is { } inner ? inner : match.Flags.ToFrame();
        var list = new JsonMap { ["@list"] = new JsonList() };
        parent.Add(list);
        foreach (var item in items.Items)
        {
            if ((item as JsonMap)?["@list"] is { } nested)
            {
                FrameList(match, embedded, new Parent(list, "@list"), null, nested);
            }
            else if (ExpandedForm.IsNodeReference(item))
            {
                Frame(embedded, [((JsonMap)item).Text("@id")!], frame, new Parent(list, "@list"));
            }
            else
            {
                ((JsonList)list["@list"]!).Add(item);
            }
        }
    }

    private void AddDefaults(JsonMap frame, JsonMap output)
    {
        foreach (var (property, value) in frame.Sorted())
        {
            var next = value.Items is [JsonMap first, ..] ? first : null;
            if (property is "@type" ? next is null || !next.Contains("@default") : JsonLdKeywords.LooksLikeKeyword(property))
            {
                continue;
            }

            var omits = next is null ? _session.Options.OmitDefault : FrameFlags.Flag(next, "@omitDefault", _session.Options.OmitDefault);
            if (!omits && !output.Contains(property))
            {
                var preserved = next?["@default"]?.AsArray() ?? new JsonList(new JsonText("@null"));
                output[property] = new JsonList(new JsonMap { ["@preserve"] = preserved });
            }
        }
    }

    /// <summary>The nodes that refer to this one by the properties under the frame's @reverse.</summary>
    private void FrameReverse(in Match match, JsonMap output)
    {
        if (match.Frame["@reverse"] is not JsonMap frames)
        {
            return;
        }

        foreach (var (property, frame) in frames.Sorted())
        {
            foreach (var id in _references.To(GraphOf(match.State.GraphName), match.State.GraphName, property, match.Id))
            {
                if (output["@reverse"] is not JsonMap reverse)
                {
                    output["@reverse"] = reverse = new JsonMap();
                }

                if (reverse[property] is not JsonList list)
                {
                    reverse[property] = list = new JsonList();
                }

                Frame(match.State with { IsEmbedded = true }, [id], frame, new Parent(list, null));
            }
        }
    }

    private JsonMap GraphOf(string name) => _graphs[name] as JsonMap ?? new JsonMap();

    private static List<string> Ids(JsonMap graph)
    {
        var ids = graph.Select(entry => entry.Key).ToList();
        ids.Sort(CodePoints.Compare);
        return ids;
    }

    /// <summary>Where a framed node goes: into an array, or to the values of a property.</summary>
    private readonly record struct Parent(JsonItem Holder, string? Property)
    {
        public void Add(JsonItem output)
        {
            if (Property is null)
            {
                ((JsonList)Holder).Add(output);
            }
            else
            {
                ((JsonMap)Holder).AddValue(Property, output, asArray: true);
            }
        }
    }

    /// <summary>A node that fits a frame.</summary>
    private readonly record struct Match(
        FramingState State, IReadOnlyList<string> Ids, JsonMap Frame, FrameFlags Flags, string Id, JsonMap Node);
}
