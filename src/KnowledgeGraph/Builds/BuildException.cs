namespace KnowledgeGraph;

/// <summary>An article from which nothing can be built; the inner exception says why.</summary>
/// <example><code>catch (BuildException e) { Console.Error.WriteLine(e.Message); }</code></example>
public sealed class BuildException : Exception
{
    /// <summary>A failure of an article that is not named.</summary>
    public BuildException()
        : this("nothing can be built from an article")
    {
    }

    /// <summary>A failure.</summary>
    public BuildException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    public BuildException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
