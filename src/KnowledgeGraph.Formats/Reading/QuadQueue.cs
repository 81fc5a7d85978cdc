using System.Runtime.ExceptionServices;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>The quads of one piece of input, and the error that ended it: the quads before it are handed out first.</summary>
internal sealed class QuadQueue : IQuadSink
{
    private ExceptionDispatchInfo? _error;

    public List<Quad> Quads { get; private set; } = [];

    public void OnQuad(in Quad quad) => Quads.Add(quad);

    public void CollectInto(List<Quad> quads) => Quads = quads;

    public bool Collect(Func<bool> readPiece)
    {
        Quads.Clear();
        try
        {
            return readPiece();
        }
        catch (Exception error) when (Keep(error))
        {
            return false;
        }
    }

    public async ValueTask<bool> CollectAsync(Func<ValueTask<bool>> readPiece)
    {
        Quads.Clear();
        try
        {
            return await readPiece().ConfigureAwait(false);
        }
        catch (Exception error) when (Keep(error))
        {
            return false;
        }
    }

    public void ThrowIfBroken() => _error?.Throw();

    private bool Keep(Exception error)
    {
        _error = ExceptionDispatchInfo.Capture(error);
        return true;
    }
}
