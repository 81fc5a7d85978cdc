using System.Globalization;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats;

/// <summary>An error of a JSON-LD algorithm (JSON-LD 1.1 API, JsonLdError): an error code of the standard, and what was found.</summary>
/// <example>
/// <code>
/// try
/// {
///     JsonLdProcessor.Expand(JsonNode.Parse("""{ "@context": { "name": 7 }, "name": "Ann" }"""));
/// }
/// catch (JsonLdException error) when (error.Code == JsonLdErrorCodes.InvalidTermDefinition)
/// {
///     Console.WriteLine(error.Message);
/// }
/// </code>
/// </example>
public sealed class JsonLdException : Exception
{
    /// <summary>An error with its code.</summary>
    /// <param name="code">One of <see cref="JsonLdErrorCodes"/>.</param>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">What led to it.</param>
    public JsonLdException(string code, string message, Exception? innerException = null)
        : base(code + ": " + message, innerException)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        Code = code;
    }

    /// <summary>The error code, exactly as the standard writes it; or <c>"limit exceeded"</c>, which is not the standard's.</summary>
    public string Code { get; }

    /// <summary>Whether the input may be right but passes a limit of <see cref="JsonLdOptions"/>.</summary>
    public bool IsLimit => string.Equals(Code, JsonLdErrorCodes.LimitExceeded, StringComparison.Ordinal);

    internal static JsonLdException Limit(string name, long limit) =>
        new(JsonLdErrorCodes.LimitExceeded, string.Create(CultureInfo.InvariantCulture, $"the input passes {name} = {limit}"));
}
