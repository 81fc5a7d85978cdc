using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>Short hashes that are the same on every machine and in every run: SHA-256, cut.</summary>
internal static class StableHash
{
    /// <summary>The hash of a text as lower-case hexadecimal of the given length.</summary>
    public static string Of(string text, int length) => Full(text)[..length];

    /// <summary>The whole SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal; a lone surrogate counts as U+FFFD.</summary>
    public static string Full(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
