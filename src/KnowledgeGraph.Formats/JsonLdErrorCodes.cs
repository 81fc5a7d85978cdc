namespace KnowledgeGraph.Formats;

/// <summary>The error codes of JSON-LD 1.1 (API, JsonLdErrorCode; Framing, JsonLdFramingErrorCode), as <see cref="JsonLdException.Code"/> gives them.</summary>
/// <example><code>bool noContext = error.Code == JsonLdErrorCodes.LoadingRemoteContextFailed;</code></example>
public static class JsonLdErrorCodes
{
    /// <summary>Two members of a node object expand to the same keyword.</summary>
    public const string CollidingKeywords = "colliding keywords";

    /// <summary>A node has two different indexes.</summary>
    public const string ConflictingIndexes = "conflicting indexes";

    /// <summary>Contexts include other contexts too often or too deep.</summary>
    public const string ContextOverflow = "context overflow";

    /// <summary>A term is defined by itself.</summary>
    public const string CyclicIriMapping = "cyclic IRI mapping";

    /// <summary>The object embed flag has an unknown value (JSON-LD 1.1 Framing).</summary>
    public const string InvalidEmbedValue = "invalid @embed value";

    /// <summary>The value of <c>@id</c> is not a string.</summary>
    public const string InvalidIdValue = "invalid @id value";

    /// <summary>The value of <c>@import</c> is not a string.</summary>
    public const string InvalidImportValue = "invalid @import value";

    /// <summary>An included block is not made of node objects.</summary>
    public const string InvalidIncludedValue = "invalid @included value";

    /// <summary>The value of <c>@index</c> is not a string.</summary>
    public const string InvalidIndexValue = "invalid @index value";

    /// <summary>The value of <c>@nest</c> is not a nest object, or names a keyword.</summary>
    public const string InvalidNestValue = "invalid @nest value";

    /// <summary>The value of <c>@prefix</c> is not a boolean.</summary>
    public const string InvalidPrefixValue = "invalid @prefix value";

    /// <summary>The value of <c>@propagate</c> is not a boolean.</summary>
    public const string InvalidPropagateValue = "invalid @propagate value";

    /// <summary>The value of <c>@protected</c> is not a boolean.</summary>
    public const string InvalidProtectedValue = "invalid @protected value";

    /// <summary>The value of <c>@reverse</c> is not an object.</summary>
    public const string InvalidReverseValue = "invalid @reverse value";

    /// <summary>The value of <c>@version</c> is not the number 1.1.</summary>
    public const string InvalidVersionValue = "invalid @version value";

    /// <summary>A base direction is not <c>ltr</c>, <c>rtl</c> or null.</summary>
    public const string InvalidBaseDirection = "invalid base direction";

    /// <summary>The value of <c>@base</c> is neither an IRI reference nor null.</summary>
    public const string InvalidBaseIri = "invalid base IRI";

    /// <summary>The value of <c>@container</c> is not one that the standard knows.</summary>
    public const string InvalidContainerMapping = "invalid container mapping";

    /// <summary>A context has a member that it cannot have.</summary>
    public const string InvalidContextEntry = "invalid context entry";

    /// <summary>A null context would drop protected terms.</summary>
    public const string InvalidContextNullification = "invalid context nullification";

    /// <summary>The value of <c>@language</c> in a context is not a string or null.</summary>
    public const string InvalidDefaultLanguage = "invalid default language";

    /// <summary>The frame is not a valid frame (JSON-LD 1.1 Framing).</summary>
    public const string InvalidFrame = "invalid frame";

    /// <summary>A term is not mapped to an IRI, a blank node identifier or a keyword.</summary>
    public const string InvalidIriMapping = "invalid IRI mapping";

    /// <summary>A value of the datatype <c>rdf:JSON</c> is not JSON.</summary>
    public const string InvalidJsonLiteral = "invalid JSON literal";

    /// <summary>A keyword has an alias that it cannot have.</summary>
    public const string InvalidKeywordAlias = "invalid keyword alias";

    /// <summary>A value of a language map is not a string, nor an array of strings.</summary>
    public const string InvalidLanguageMapValue = "invalid language map value";

    /// <summary>The value of <c>@language</c> in a term definition is not a string or null.</summary>
    public const string InvalidLanguageMapping = "invalid language mapping";

    /// <summary>A language-tagged value is not a string.</summary>
    public const string InvalidLanguageTaggedString = "invalid language-tagged string";

    /// <summary>The value of <c>@language</c> in a value object is not a string.</summary>
    public const string InvalidLanguageTaggedValue = "invalid language-tagged value";

    /// <summary>A context is neither a string, nor an object, nor null.</summary>
    public const string InvalidLocalContext = "invalid local context";

    /// <summary>A document that should hold a context holds none.</summary>
    public const string InvalidRemoteContext = "invalid remote context";

    /// <summary>The definition of a reverse property has a member that it cannot have.</summary>
    public const string InvalidReverseProperty = "invalid reverse property";

    /// <summary>A reverse property map holds a keyword.</summary>
    public const string InvalidReversePropertyMap = "invalid reverse property map";

    /// <summary>The value of a reverse property is no node object.</summary>
    public const string InvalidReversePropertyValue = "invalid reverse property value";

    /// <summary>The context of a term definition is not valid.</summary>
    public const string InvalidScopedContext = "invalid scoped context";

    /// <summary>A script element of an HTML document holds no JSON.</summary>
    public const string InvalidScriptElement = "invalid script element";

    /// <summary>A set or list object has a member that it cannot have.</summary>
    public const string InvalidSetOrListObject = "invalid set or list object";

    /// <summary>A term definition is not valid.</summary>
    public const string InvalidTermDefinition = "invalid term definition";

    /// <summary>The value of <c>@type</c> in a term definition is no IRI.</summary>
    public const string InvalidTypeMapping = "invalid type mapping";

    /// <summary>The value of <c>@type</c> is neither a string nor an array of strings.</summary>
    public const string InvalidTypeValue = "invalid type value";

    /// <summary>The type of a value object is no IRI.</summary>
    public const string InvalidTypedValue = "invalid typed value";

    /// <summary>A value object has a member that it cannot have.</summary>
    public const string InvalidValueObject = "invalid value object";

    /// <summary>The value of <c>@value</c> is neither a scalar nor null.</summary>
    public const string InvalidValueObjectValue = "invalid value object value";

    /// <summary>The value of <c>@vocab</c> is neither an IRI, nor a blank node identifier, nor null.</summary>
    public const string InvalidVocabMapping = "invalid vocab mapping";

    /// <summary>A compacted IRI would be read as a compact IRI.</summary>
    public const string IriConfusedWithPrefix = "IRI confused with prefix";

    /// <summary>A keyword is defined anew.</summary>
    public const string KeywordRedefinition = "keyword redefinition";

    /// <summary>A document could not be loaded, or is not JSON.</summary>
    public const string LoadingDocumentFailed = "loading document failed";

    /// <summary>A context could not be loaded.</summary>
    public const string LoadingRemoteContextFailed = "loading remote context failed";

    /// <summary>A document has several links to a context.</summary>
    public const string MultipleContextLinkHeaders = "multiple context link headers";

    /// <summary>A feature of JSON-LD 1.1 is used in the processing mode <c>json-ld-1.0</c>.</summary>
    public const string ProcessingModeConflict = "processing mode conflict";

    /// <summary>A protected term is defined anew.</summary>
    public const string ProtectedTermRedefinition = "protected term redefinition";

    /// <summary>A limit of <see cref="JsonLdOptions"/> was passed; the only code that is not the standard's.</summary>
    public const string LimitExceeded = "limit exceeded";
}
