using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Extraction.Models.Asking;

/// <summary>
/// The line around an article's text in a request. It holds a hash of all that it encloses: who writes the text would have to write into it the
/// hash of the whole, which nobody can, and the same text still gives the same request.
/// </summary>
internal static class Fence
{
    private const int Digits = 32;

    public static string Around(string data)
    {
        for (var salt = 0; ; salt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"newskg-fence-{ChatPrompt.Version}-{salt}\n{data}"));
            var line = "=====ARTICLE-" + Convert.ToHexStringLower(hash)[..Digits] + "=====";
            if (!data.Contains(line, StringComparison.Ordinal))
            {
                return line;
            }
        }
    }
}
