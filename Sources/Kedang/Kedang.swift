@main struct Kedang { static func main() {} }
