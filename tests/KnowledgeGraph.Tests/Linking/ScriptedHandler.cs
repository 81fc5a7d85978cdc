using System.Net;

namespace KnowledgeGraph.Tests.Linking;

/// <summary>Answers requests from a script, in its order; nothing leaves the process.</summary>
internal sealed class ScriptedHandler : HttpMessageHandler
{
    private readonly Queue<Func<string, HttpResponseMessage>> _script;

    public ScriptedHandler(params Func<string, HttpResponseMessage>[] script)
    {
        _script = new(script);
        Client = new HttpClient(this, disposeHandler: false);
    }

    public HttpClient Client { get; }

    public int Left => _script.Count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        return _script.Dequeue()(WebUtility.UrlDecode(form));
    }

    protected override void Dispose(bool disposing)
    {
        Client.Dispose();
        base.Dispose(disposing);
    }
}
